import { describe, expect, it } from 'vitest';
import { readText } from '../../read-text.ts';

const toldTo = (name: string) => readText(`“We lost the farm,” Maria Lopez told ${name}.`).at(0)?.via;

describe('the name of an outlet', () => {
  it.each([
    ['one that a list has', 'Reuters', 'Reuters'],
    ['one that ends as newspapers do', 'Mill Road Gazette', 'Mill Road Gazette'],
    ['a local station', 'WXYZ', 'WXYZ'],
    ['a site in one word', 'FarmWatch', 'FarmWatch'],
    ['a show', 'The Anna Reed Show', 'The Anna Reed Show'],
    ['a name with “today” inside', 'Farming Today Radio', 'Farming Today Radio'],
    ['what the text calls a newspaper', 'the newspaper Landbladet', 'Landbladet'],
    ['what the text calls a newspaper behind the name', 'Landbladet newspaper', 'Landbladet'],
    ['ordinary words that are told something', 'Morning Signal', 'Morning Signal'],
    ['a number and letters', '3XW', '3XW'],
    ['a web address', 'Harbourpost.org', 'Harbourpost.org'],
    ['a title of another language', 'Le Barrage', 'Le Barrage'],
    ['a title of another language in one word', 'L’Aviron', 'L’Aviron'],
    ['what the text calls a daily of a country', 'the Slovene daily Jutranji List', 'Jutranji List'],
    ['what the text calls a broadcaster of a town', 'the Tallis-based broadcaster Kanal Sol', 'Kanal Sol'],
    ['what the text calls a radio behind the name', 'Cadena Sol radio', 'Cadena Sol'],
    ['a daily with its title', 'the Daily Furrow', 'Daily Furrow'],
    ['a branch of a broadcaster', 'CNN Portugal', 'CNN Portugal'],
    ['a programme that a broadcaster owns', 'RNZ’s Morning Report', 'Morning Report'],
    ['a programme named by a number', 'the ABC’s 7.30', '7.30'],
    ['the broadcaster of a person', 'CNN’s Anna Reed', 'CNN'],
    ['a station whose name begins small', 'talkMARSH', 'talkMARSH'],
    ['a programme of a station in initials', 'QRV’s Headlight', 'Headlight'],
    ['the viewers of a programme', 'Sunrise Live viewers', 'Sunrise Live'],
    ['a name that might be a person’s', 'Lumo Zaobao', 'Lumo Zaobao'],
    ['what the text calls a podcast behind a comma', 'The Headcount, a podcast for farmers', 'The Headcount'],
    ['a monthly', 'Orchard Monthly', 'Orchard Monthly'],
    ['a news agency by its initials', 'PQN news agency', 'PQN'],
    ['a news agency of a place', 'the News Agency of Tarland', 'News Agency of Tarland'],
    ['a station with a number', 'Marshland 98', 'Marshland 98'],
    ['a station with a decimal', 'Marshland 98.4', 'Marshland 98.4'],
    ['a newsroom with a number', 'News 7', 'News 7'],
    ['a daily whose title is joined', 'Auto Motor und Strasse', 'Auto Motor und Strasse'],
  ])('is %s', (_, name, via) => {
    expect(toldTo(name)).toBe(via);
  });

  it.each([
    ['a person', 'Tom Reed'],
    ['a person with a capital inside', 'Tom McMarsh'],
    ['a body', 'Congress'],
    ['people', 'Young Farmers'],
    ['somebody with a title', 'Judge Marsh'],
    ['a person of the trade', 'Anna Marsh, a newspaper editor'],
    ['a club', 'the Economic Club of Elm City'],
    ['a chamber', 'the Chamber of Commerce'],
  ])('is not %s', (_, name) => {
    expect(toldTo(name)).toBeNull();
  });
});

describe('a channel', () => {
  it.each([
    [
      'an account given',
      'Mina Haddad has given The Verge a long account of it. “It was a mistake,” Haddad says.',
      'The Verge',
    ],
    ['a branch spoken to', '“It was a mistake,” Ann Marsh said to CNN Portugal on Monday.', 'CNN Portugal'],
    [
      'leaked mails',
      'In emails leaked to the Guardian, Neil Armit said the play was “a lawsuit with an interval”.',
      'Guardian',
    ],
    [
      'an answer to questions',
      '“It was a mistake,” Ann Marsh said in a reply to questions from the Tideway.',
      'Tideway',
    ],
    ['an interview over a station', 'In an interview over dzQX, Ann Marsh said it was “a mistake”.', 'dzQX'],
    ['a site where somebody says it', 'On Reddit, Ann Marsh called it “a mistake”.', 'Reddit'],
    ['the letter X', '“What a day,” Ann Marsh wrote on X.', 'X'],
  ])('is %s', (_, text, via) => {
    expect(readText(text).at(-1)?.via).toBe(via);
  });

  it('is the article’s own outlet under its short name', () => {
    const said = readText('“It was a mistake,” Ann Marsh told Lantern on Friday.', { outlet: 'Lantern Magazine' });
    expect(said.at(0)?.via).toBe('Lantern');
  });

  it('is no month', () => {
    const text = 'It comes after a report by GameLine in September. “It was cut,” Ann Petty said.';
    expect(readText(text).at(-1)?.via).toBeNull();
  });
});
