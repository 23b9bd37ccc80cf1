/** The shapes of requests and responses. Types, the OpenAPI description and tests derive from them. */
import { z } from 'zod';
import { STANCES } from '../model.ts';
import {
  AlignmentStep,
  ArticleNode,
  AuditAnswer,
  OutletNode,
  QuotationRecord,
  SpeakerNode,
  UtteranceNode,
} from '../schema.ts';

const Count = z.int().nonnegative();

export const Article = ArticleNode.extend({
  outlet: z.string().nullable().meta({ description: 'The id of the outlet that published it' }),
  quotations: Count,
}).meta({ id: 'ServedArticle' });

export const Outlet = OutletNode.extend({ articles: Count, quotations: Count }).meta({ id: 'Outlet' });

export const Speaker = SpeakerNode.extend({ quotations: Count }).meta({ id: 'Speaker' });

export const Quotation = QuotationRecord.extend({
  speakerId: z.string().nullable(),
  outletId: z.string().nullable(),
  viaId: z.string().nullable(),
}).meta({
  id: 'ServedQuotation',
  description: 'A line of quotations.ndjson, with the ids of speaker, outlet and channel',
});

const Print = Quotation.extend({
  score: z.int().min(0).max(100).meta({ description: 'Percentage of its words that the fullest print has' }),
  alignment: z.array(AlignmentStep),
  through: z.string().nullable().meta({ description: 'The print in the outlet that this print names as channel' }),
}).meta({ id: 'Print' });

const Said = z.object({ speaker: z.string(), support: z.int().positive(), disputed: z.boolean() });

export const Utterance = UtteranceNode.extend({ said: z.array(Said), quotations: Count }).meta({ id: 'Utterance' });

export const PrintedUtterance = Utterance.extend({ prints: z.array(Print) }).meta({
  id: 'PrintedUtterance',
  description: 'An utterance with all its prints, by id',
});

/** A page of a longer list. */
export const pageOf = (id: string, item: z.ZodType) =>
  z
    .object({
      items: z.array(item),
      next: z.string().nullable().meta({ description: 'The `after` of the next page; null on the last page' }),
    })
    .meta({ id });

export const Answers = z.object({ answers: z.array(AuditAnswer) }).meta({
  id: 'Answers',
  description: 'One answer for the given words, or one per quotation of the draft',
});

export const CollectionSize = z.object({
  articles: Count,
  outlets: Count,
  speakers: Count,
  quotations: Count,
  utterances: Count,
});

export const Health = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    snapshot: z.string().meta({ description: 'Changes whenever a response may change' }),
    stale: z.boolean().meta({ description: 'The source has changed but cannot be read; the previous state is served' }),
    ...CollectionSize.shape,
  })
  .meta({ id: 'Health' });

const Field = z.string().nullable().optional();

/** A posted article. Other fields pass through to its record, as from a file. */
export const GivenArticle = z
  .looseObject({
    text: z.string(),
    id: z.string().optional(),
    title: Field,
    outlet: Field,
    author: Field,
    date: Field,
    url: Field,
  })
  .meta({ id: 'GivenArticle' });

/** Maximum characters of the words to look up; no quoted or remembered passage is longer. */
const MOST_CHARACTERS = 10_000;

export const Question = z
  .union([
    z.strictObject({
      text: z.string().min(1).max(MOST_CHARACTERS),
      speaker: z.string().min(1).max(MOST_CHARACTERS).optional(),
      stance: z.enum(STANCES).optional(),
    }),
    z.strictObject({ draft: GivenArticle }),
  ])
  .meta({
    id: 'Question',
    description:
      'Words to look up, which need not be exact, with their speaker and stance if these are to be compared, or an article whose quotations are looked up',
  });

export type GivenArticle = z.infer<typeof GivenArticle>;
export type Question = z.infer<typeof Question>;
export type CollectionSize = Readonly<z.infer<typeof CollectionSize>>;
