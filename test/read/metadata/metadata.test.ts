import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/read/metadata/index.ts';

const BODY =
  'The mayor said on Monday that the road would be built by May, after a long debate in the council over its costs.';
const page = (...lines: string[]) => lines.join('\n\n');
/** Every field that was read, with its rule. */
const read = (text: string) =>
  Object.fromEntries(
    Object.entries(readMetadata(text)).map(([field, { value, evidence }]) => [field, `${value} (${evidence.rule})`]),
  );

describe('the outlet', () => {
  it.each([
    [
      'a masthead line',
      page('- The Washington Times - Friday, May 4, 2012', BODY),
      'The Washington Times (masthead-line)',
    ],
    [
      'a masthead line of an unknown paper',
      page('The Springfield Herald | 4 May 2012', BODY),
      'The Springfield Herald (masthead-line)',
    ],
    [
      'a masthead alone',
      page('COMPUTERWORLD', 'Mayor to face voters over road', BODY),
      'Computerworld (lone-masthead)',
    ],
    [
      'a masthead in capitals that is a word too',
      page('TIME', 'Mayor to face voters over road', BODY),
      'Time (lone-masthead)',
    ],
    [
      'a paper’s masthead alone',
      page('The Springfield Herald', 'Mayor to face voters over road', BODY),
      'The Springfield Herald (lone-masthead)',
    ],
    [
      'an author line',
      page(BODY, 'About the Author', 'Jane Doe, Senior Editor, Road Review'),
      'Road Review (author-line)',
    ],
    [
      'an author line above a life',
      page(BODY, 'Jane Doe, Staff Writer, Road Review', 'Jane Doe writes about roads.'),
      'Road Review (author-line)',
    ],
    [
      'a copyright line',
      page(BODY, 'Copyright © 2012 The Springfield Herald, LLC. All rights reserved.'),
      'The Springfield Herald (copyright-line)',
    ],
    ['a copyright line with a known holder', page(BODY, '© 2012 Cable News Network, Inc.'), 'CNN (copyright-line)'],
    ['a copyright line of years', page(BODY, '(c) 1999-2012 Salon.com'), 'Salon (copyright-line)'],
    ['a station’s dateline', page('SPRINGFIELD, Ill. (WXYZ) -- The mayor said no.', BODY), 'WXYZ (dateline)'],
    ['a network’s dateline', page('New York CNN — ', BODY), 'CNN (dateline)'],
    ['an agency’s dateline', page('LONDON, March 3 (Reuters) - The mayor said no.', BODY), 'Reuters (dateline)'],
    ['a byline', page('By Jane Doe, CNN', BODY), 'CNN (byline)'],
    [
      'a byline with a role and an outlet',
      page('By Jane Doe, Crime Reporter, The Elm Reporter', BODY),
      'The Elm Reporter (byline)',
    ],
    [
      'an outlet’s names for itself',
      page(BODY, 'A spokesman told El Reg he was sorry.', 'He told El Reg so twice.'),
      'The Register (house-mark)',
    ],
    [
      'an outlet’s end sign',
      page(BODY, 'The mayor was unavailable to The New Yorker. ♦'),
      'The New Yorker (house-mark)',
    ],
    ['staff of the outlet', page(BODY, 'CNN’s Jane Doe contributed to this report.'), 'CNN (contributor-line)'],
    [
      'the author’s life',
      page(BODY, 'Jane Doe is the senior editor for the Springfield Globe. She lives there.'),
      'Springfield Globe (author-life)',
    ],
    [
      'an outlet’s line before an agency’s',
      page('LONDON (AP) — The mayor said no.', BODY, '© 2012 The Boston Globe'),
      'The Boston Globe (copyright-line)',
    ],
  ])('%s', (_name, text, expected) => {
    expect(read(text)['outlet']).toBe(expected);
  });

  it.each([
    ['a headline', page('The Times They Are Changing', 'Mayor to face voters over road', BODY)],
    ['a section', page('Science', 'Mayor to face voters over road', BODY)],
    ['a platform', page('Facebook', 'Mayor to face voters over road', BODY)],
    ['a person and a date', page('Jane Doe - June 3, 2012', BODY)],
    ['an outlet that is spoken to', page(BODY, '“No,” he told The Register.', 'He told the BBC so twice.')],
    ['a nickname once', page(BODY, 'He told El Reg so.')],
    ['a trade mark’s sign', page(BODY, 'The firm sells Roadmaster®')],
    ['a photographer’s right', page(BODY, '© Jane Doe 2012')],
    ['a word of copyright', page(BODY, 'Copyright law was changed in 2012 by The Boston Globe’s case.')],
    ['a professor', page(BODY, 'About the Author', 'Jane Doe, Professor of Law, Springfield University')],
    ['a person in brackets', page('The mayor (Jane Doe) — who said no — left.', BODY)],
    ['a platform’s right', page(BODY, '© 2012 Facebook')],
  ])('is none for %s', (_name, text) => {
    expect(read(text)['outlet']).toBeUndefined();
  });
});

describe('the author', () => {
  it.each([
    ['a byline', page('By Jane Doe and John Roe', BODY), 'Jane Doe and John Roe (byline)'],
    ['a byline in capitals with a role', page('By JANE O’DOE, AP National Writer', BODY), 'JANE O’DOE (byline)'],
    ['a byline with small words', page('By Ursula von der Doe', BODY), 'Ursula von der Doe (byline)'],
    ['an author line', page(BODY, 'About the Author(s)', 'Jane Doe, Editor, Road Review'), 'Jane Doe (author-line)'],
    [
      'a name under the headline',
      page('Mayor to face voters over road', 'Jane Doe', 'The road last year', BODY),
      'Jane Doe (lone-author)',
    ],
  ])('from %s', (_name, text, expected) => {
    expect(read(text)['author']).toBe(expected);
  });

  it.each([
    ['a byline that names an outlet', page('By Associated Press', BODY)],
    ['a sentence that begins with “By”', page('By Monday the road was closed.', BODY)],
    ['a day', page('By Friday Morning', BODY)],
    ['a section under the headline', page('Mayor to face voters over road', 'World News', 'The road last year', BODY)],
    [
      'a person whom the article is about',
      page('Mayor to face voters over road', 'Jane Doe', 'A year of Jane Doe in pictures', BODY),
    ],
    ['a place', page('Mayor to face voters over road', 'New Springfield', 'The road last year', BODY)],
  ])('is none for %s', (_name, text) => {
    expect(read(text)['author']).toBeUndefined();
  });
});

describe('the date', () => {
  it.each([
    [
      'a line of its own',
      page('Mayor to face voters over road', 'Posted: Thursday, April 21, 2022. 10:11 pm CST.', BODY),
      '2022-04-21',
    ],
    [
      'the day of publication before that of a change',
      page('Updated May 5, 2022', 'Published May 4, 2022', BODY),
      '2022-05-04',
    ],
    [
      'the day of a change, where it is all there is',
      page('Last updated: 5 May 2022 at 10:11 BST', BODY),
      '2022-05-05',
    ],
  ])('from %s', (_name, text, expected) => {
    expect(read(text)['date']).toBe(`${expected} (date-line)`);
  });

  it.each([
    ['a sentence', page('The road was closed on May 5, 2022.', BODY)],
    ['a copyright line', page(BODY, 'Copyright © 2022 The Springfield Herald')],
    ['a headline', page('May 5, 2022: the day the road was closed', BODY)],
  ])('is none for %s', (_name, text) => {
    expect(read(text)['date']).toBeUndefined();
  });
});

describe('the title', () => {
  it.each([
    ['the first line', page('Mayor to face voters over road', BODY)],
    [
      'under notes, masthead and section',
      page('This article is more than 2 years old', 'CNN', 'Mayor to face voters over road', BODY),
    ],
  ])('is %s', (_name, text) => {
    expect(read(text)['title']).toBe('Mayor to face voters over road (title-line)');
  });

  it('may end with a question mark, or with a full stop in title case', () => {
    expect(read(page('Will the mayor ever build it?', BODY))['title']).toBe(
      'Will the mayor ever build it? (title-line)',
    );
    expect(read(page('Mayor Must Face Angry Voters.', BODY))['title']).toBe(
      'Mayor Must Face Angry Voters. (title-line)',
    );
  });

  it.each([
    ['body', page(BODY, BODY)],
    ['a standfirst', page('A new paper of the council says that the road should be built.', BODY)],
    ['all there is', 'Mayor to face voters over road'],
    ['an address', page('https://example.org/a/b/c and more of it', BODY)],
  ])('is none where the first line is %s', (_name, text) => {
    expect(read(text)['title']).toBeUndefined();
  });
});

it('points the evidence of every fact into the text', () => {
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        BODY,
        'By Jane Doe, CNN',
        '- CNN - May 5, 2022',
        'TIME',
        '© 2012 CNN',
        'LONDON (AP) — No.',
        'Jane Doe',
        'No. ®',
      ),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
      const text = lines.join(end);
      for (const fact of Object.values(readMetadata(text))) {
        const [from, to] = fact.evidence.span ?? [0, 0];
        expect(from).toBeLessThan(to);
        expect(text.slice(from, to).trim()).not.toBe('');
        if (['title-line', 'lone-author'].includes(fact.evidence.rule)) expect(text.slice(from, to)).toBe(fact.value);
      }
    }),
  );
});
