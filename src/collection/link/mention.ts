/** A name as one article uses it, once for each quotation; `words` are those of the quotation, in normal form. */
import type { SourceArticle, Speaker, SpeakerRole } from '../types.ts';

export interface SpeakerMention {
  readonly article: SourceArticle;
  readonly name: string;
  readonly speakerType: Speaker['speakerType'];
  readonly role: SpeakerRole | null;
  readonly words: string;
}
