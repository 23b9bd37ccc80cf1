/** A name as one article uses it, once for each quotation; `text` is what is quoted. */
import type { SourceArticle, Speaker, SpeakerRole } from '../types.ts';

export interface SpeakerMention {
  readonly article: SourceArticle;
  readonly name: string;
  readonly speakerType: Speaker['speakerType'];
  readonly role: SpeakerRole | null;
  readonly text: string;
}
