import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boilerplateRules } from '../../../src/article/segment/boilerplate.ts';

const ruleOf = (paragraph: string) =>
  boilerplateRules(['The council met on Monday to vote on the road.', paragraph])[1];

describe('the furniture of a news page', () => {
  it.each([
    ['Sign up for Daily Newsletters', 'boilerplate.newsletter'],
    ['Sign up for our morning newsletter and never miss a story.', 'boilerplate.newsletter'],
    ['Get the day’s news delivered to your inbox.', 'boilerplate.newsletter'],
    ['Already a subscriber? Log in', 'boilerplate.subscription'],
    ['Share this story', 'boilerplate.share'],
    ['SHARE ON FACEBOOK', 'boilerplate.share'],
    ['Follow us on Twitter, Facebook and Instagram', 'boilerplate.follow'],
    ['Follow Jane Doe on Twitter @janedoe', 'boilerplate.follow'],
    ['Twitter: @janedoe.', 'boilerplate.follow'],
    ['Please read our comment policy before commenting.', 'boilerplate.comments'],
    ['View Comments', 'boilerplate.comments'],
    ['Click to Read More and View Comments', 'boilerplate.click'],
    ['Copyright © 2021 The Springfield Herald, LLC.', 'boilerplate.copyright'],
    ['© 2016 The Springfield Press. All rights reserved.', 'boilerplate.copyright'],
    ['This article is more than 3 years old', 'boilerplate.age-note'],
    ['This article originally appeared in The Springfield Herald.', 'boilerplate.publication-note'],
    ['Jane Doe and John Roe contributed to this report.', 'boilerplate.credits'],
    ['(Reporting by Jane Doe; Editing by John Roe)', 'boilerplate.credits'],
    ['Photograph: Jane Doe/Springfield Pictures', 'boilerplate.credits'],
    ['Do you have a story for us? Email us at tips@example.org', 'boilerplate.contact'],
    ['Privacy Policy', 'boilerplate.legal'],
    ['ADVERTISEMENT', 'boilerplate.page-part'],
    ['4 min read', 'boilerplate.reading-time'],
    ['Related Content:', 'boilerplate.related'],
    ['You May Also Like', 'boilerplate.related'],
    ['READ MORE: Road vote delayed again', 'boilerplate.related'],
    ['* * *', 'boilerplate.separator'],
  ])('%s', (paragraph, rule) => {
    expect(ruleOf(paragraph)).toBe(rule);
  });
});

describe('body text that sounds like furniture stays body', () => {
  it.each([
    ['“Share this story with your children,” she said.'],
    ['"Sign up for our newsletter," the fake page said, and thousands did.'],
    ['Copyright law has not kept up with the machines, the judge said.'],
    ['By signing up for the deal, the company said, it had saved the plant.'],
    ['Follow the money and you find three ministers, she said.'],
    ['The minister said he would read the report before commenting.'],
    ['Reporting by the Herald showed that the road was never built.'],
    ['Video by a bystander shows two officers at the door.'],
    ['Related cases were dropped last year, prosecutors said.'],
    ['More about the budget will be known on Friday, the mayor said.'],
    ['The firm said users who post a comment will be asked for their age.'],
    ['Print sales fell by a tenth, the publisher said.'],
    ['"'],
    ['“'],
    ['No.'],
  ])('%s', (paragraph) => {
    expect(ruleOf(paragraph)).toBeNull();
  });
});

describe('furniture by its place', () => {
  it('all after a closing heading in the last part of the page', () => {
    const page = [
      'First.',
      'Second.',
      'Third.',
      'About the Author(s)',
      'Jane Doe',
      'She once said “never again” to us.',
    ];
    expect(boilerplateRules(page)).toEqual([
      ...[null, null, null, 'boilerplate.closing-heading'],
      ...['boilerplate.after-closing-heading', 'boilerplate.after-closing-heading'],
    ]);
  });

  it('a closing heading above the body closes nothing', () => {
    const page = ['About the author', 'Jane Doe', 'One said so.', 'Two said so.', 'Three said so.', 'Four said so.'];
    expect(boilerplateRules(page)).toEqual(page.map(() => null));
  });

  it('the links under a heading for other articles, until a sentence comes', () => {
    const page = [
      'Related stories',
      'Road vote delayed again',
      'Mayor to face voters',
      'The mayor said no.',
      'The End',
    ];
    expect(boilerplateRules(page)).toEqual([
      ...['boilerplate.related', 'boilerplate.related-link', 'boilerplate.related-link', null, null],
    ]);
  });

  it('neither a quotation nor a numbered motion under such a heading is a link', () => {
    const page = ['Related', '“We will build it”', 'Related', '76. Calls on the council to build the road'];
    expect(boilerplateRules(page)).toEqual(['boilerplate.related', null, 'boilerplate.related', null]);
  });

  it('answers for every paragraph, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (paragraphs) => {
        expect(boilerplateRules(paragraphs)).toHaveLength(paragraphs.length);
      }),
    );
  });
});
