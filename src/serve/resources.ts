/** What the server answers with, as zod definitions: the types, the OpenAPI description and the checks of the tests all come from here. */
import { z } from 'zod';
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
}).meta({ id: 'ServedQuotation', description: 'A line of quotations.ndjson, and the ids of those that it names' });

const Print = Quotation.extend({
  score: z.int().min(0).max(100).meta({ description: 'The share of its words that the fullest print has, in percent' }),
  alignment: z.array(AlignmentStep),
  through: z.string().nullable().meta({ description: 'The print in the outlet through which the words came' }),
}).meta({ id: 'Print' });

const Said = z.object({ speaker: z.string(), support: z.int().positive(), disputed: z.boolean() });

export const Utterance = UtteranceNode.extend({ said: z.array(Said), quotations: Count }).meta({ id: 'Utterance' });

export const PrintedUtterance = Utterance.extend({ prints: z.array(Print) }).meta({
  id: 'PrintedUtterance',
  description: 'An utterance with everything that printed it, by ids',
});

/** Some of a longer list. */
export const pageOf = (id: string, item: z.ZodType) =>
  z
    .object({
      items: z.array(item),
      next: z
        .string()
        .nullable()
        .meta({ description: 'What to give as `after` for the rest; null where there is none' }),
    })
    .meta({ id });

export const Answers = z.object({ answers: z.array(AuditAnswer) }).meta({
  id: 'Answers',
  description: 'One answer for the words that were asked about, or for each quotation of the draft',
});

export const Health = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    snapshot: z.string().meta({ description: 'Another one where anything that is answered may be another' }),
    stale: z.boolean().meta({ description: 'What is served was written again, and cannot be read' }),
    articles: Count,
    outlets: Count,
    speakers: Count,
    quotations: Count,
    utterances: Count,
  })
  .meta({ id: 'Health' });

const Field = z.string().nullable().optional();

/** Fields that are not named here pass through to the record, as they do in a file. */
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

/** Longer words than anybody remembers, or quotes. */
const MOST_CHARACTERS = 10_000;

export const Question = z
  .union([z.strictObject({ text: z.string().min(1).max(MOST_CHARACTERS) }), z.strictObject({ draft: GivenArticle })])
  .meta({
    id: 'Question',
    description: 'Words as somebody remembers them, or an article of which every quotation is looked up',
  });

export type GivenArticle = z.infer<typeof GivenArticle>;
export type Question = z.infer<typeof Question>;
export type Counts = Readonly<Record<'articles' | 'outlets' | 'speakers' | 'quotations' | 'utterances', number>>;
