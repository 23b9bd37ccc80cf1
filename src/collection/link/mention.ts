/** The speaker of one quotation as its article names it; `said` are the quoted words if they identify a speaker. */
import type { SourceArticle, Speaker, SpeakerRole } from '../types.ts';

export interface SpeakerMention {
  readonly article: SourceArticle;
  readonly name: string;
  readonly speakerType: Speaker['speakerType'];
  readonly role: SpeakerRole | null;
  readonly said: string | null;
}
