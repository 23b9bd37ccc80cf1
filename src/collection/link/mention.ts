/** A name as one article uses it, once for each quotation; `said` are the words that are quoted, if they tell it from others. */
import type { SourceArticle, Speaker, SpeakerRole } from '../types.ts';

export interface SpeakerMention {
  readonly article: SourceArticle;
  readonly name: string;
  readonly speakerType: Speaker['speakerType'];
  readonly role: SpeakerRole | null;
  readonly said: string | null;
}
