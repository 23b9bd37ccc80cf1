import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('an unnamed speaker', () => {
  it.each([
    ['A spokesman for the ministry said the road was closed.', 'spokesman for the ministry', 'person'],
    ['One resident said the noise was awful.', 'resident', 'person'],
    ['Some analysts say the bank will fail.', 'analysts', 'group'],
    ['Three residents said the noise was awful.', 'residents', 'group'],
    ['A source close to the family said the deal was dead.', 'source close to the family', 'person'],
    ['The ministry said the road was closed.', 'ministry', 'organization'],
    ['“We lost,” said a farmer who asked not to be named.', 'farmer', 'person'],
  ])('%s', (text, speaker, type) => {
    expect(readText(text)).toMatchObject([{ speaker, type, role: null }]);
  });
});

describe('a document', () => {
  it.each([
    ['The report said that half of the wells were dry.', 'report'],
    ['The law says that farmers must be paid.', 'law'],
    ['The letter warned that the dam could break.', 'letter'],
    ['Court documents say the driver was drunk.', 'court documents'],
    ['The statement said the mill was safe.', 'statement'],
  ])('%s', (text, speaker) => {
    expect(readText(text)).toMatchObject([{ speaker, type: 'document' }]);
  });
});

describe('a statement, letter or post speaks for its author', () => {
  it.each([
    [
      'if the article says who sent it',
      'On Monday the owner of the hall, Stonefield Holdings, sent a statement to the paper. “We take the roof seriously,” the statement reads.',
      'Stonefield Holdings',
    ],
    [
      'if somebody wrote in it',
      'Mara Quill wrote in an email to parents on Friday that the hall would close. “We know that this is hard,” the email continues.',
      'Mara Quill',
    ],
    [
      'if a sentence opens with it',
      'The poet, Ines Varga, bears no grudge. In a post on Friday she offered the minister a poem. It reads: “Two crows wait at the stop.”',
      'Ines Varga',
    ],
    [
      'if a body responded with it',
      'Rovers responded with a statement on Monday. “The club is disappointed,” it read.',
      'Rovers',
    ],
    [
      'if somebody owns it',
      'Ines Varga has resigned. Her letter put it down to “a quarrel over shelves”.',
      'Ines Varga',
    ],
    ['if it is from somebody', 'The judge read out a letter from Ada Low. “I was away,” the letter said.', 'Ada Low'],
    [
      'if it is the caption of a picture',
      'Ines Varga posted a photo of a new kettle on Sunday. “Lesson learnt,” the caption read.',
      'Ines Varga',
    ],
  ])('%s', (_, text, author) => {
    expect(readText(text).at(-1)).toMatchObject({ speaker: author, rules: expect.arrayContaining(['author-of-text']) });
  });

  it.each([
    ['if somebody only found it', 'Tom Reed found a note on the door. “Back soon,” the note said.', 'note'],
    ['if somebody received it', 'Tom Reed received a letter on Monday. “Pay at once,” the letter said.', 'letter'],
    ['if it is a report', 'The ministry published a report. “The wells are dry,” the report said.', 'report'],
    ['if it hangs there', 'A note on its door reads: “Back soon.”', 'note on its door'],
  ])('but not %s', (_, text, speaker) => {
    expect(readText(text).at(-1)).toMatchObject({ speaker });
  });
});

describe('the source of a relative clause', () => {
  it('is the antecedent of the pronoun, and the pronoun', () => {
    expect(readText('He praised the ministry, which said the figures were false.')).toMatchObject([
      { source: ['the ministry', 'which'], speaker: 'ministry', content: ['the figures were false'] },
    ]);
    expect(readText('He met Maria Lopez, who said the figures were false.')).toMatchObject([
      { source: ['Maria Lopez', 'who'], speaker: 'Maria Lopez' },
    ]);
  });
});

describe('a quotation without a speaker says why', () => {
  it.each([
    ['“Go home at once,” they said.', 'speaker-unresolved'],
    ['“It rained all night,” he said.', 'speaker-unresolved'],
    ['The plan was called “a gift to nobody but the banks that wrote it”.', 'speaker-not-given'],
  ])('%s', (text, rule) => {
    expect(readText(text)).toMatchObject([{ speaker: null, rules: expect.arrayContaining([rule]) }]);
  });

  it('unless somebody is given', () => {
    const [found] = readText('“It rained all night,” said Ana Vega.');
    expect(found?.rules.filter((rule) => rule.startsWith('speaker-'))).toEqual([]);
  });
});
