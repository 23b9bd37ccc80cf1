import { describe, expect, it } from 'vitest';
import { readText } from '../../read-text.ts';
import { tagger } from '../../small-tagger.ts';

const vias = (text: string, outlet?: string) => readText(text, outlet ? { outlet } : {}).map(({ via }) => via);

describe('the channel of a quotation', () => {
  it.each([
    ['told an agency', 'Maria Lopez told Reuters that the harvest was lost.', 'Reuters'],
    ['told a broadcaster', '“We lost,” Maria Lopez told the BBC.', 'BBC'],
    ['told a newspaper', '“We lost,” Maria Lopez told The New York Times.', 'The New York Times'],
    ['told somebody of an outlet', 'Maria Lopez told CNN’s Jake Marlow that the harvest was lost.', 'CNN'],
    ['told a paper that no list has', 'Maria Lopez told Mill Road Tribune that it was lost.', 'Mill Road Tribune'],
    ['tweeted', '“We lost the harvest,” Maria Lopez tweeted.', 'Twitter'],
    ['wrote on a platform', 'Maria Lopez wrote on Facebook that the harvest was lost.', 'Facebook'],
    [
      'an interview before',
      'In an interview with the Financial Times, Maria Lopez said it was lost.',
      'Financial Times',
    ],
    [
      'an interview behind',
      'Maria Lopez said in an interview with the Financial Times that it was lost.',
      'Financial Times',
    ],
    [
      'an interview with its adjective',
      'In an interview with the country’s biggest network RT, Maria Lopez said it was lost.',
      'RT',
    ],
    ['an interview named by its outlet', 'In a Bloomberg interview, Maria Lopez said it was lost.', 'Bloomberg'],
    ['an interview for', 'Maria Lopez said in an interview for the BBC that it was lost.', 'BBC'],
    ['interviewed by', 'Interviewed by Reuters, Maria Lopez said that it was lost.', 'Reuters'],
    ['spoke to', '“We lost,” said Maria Lopez, who spoke to the BBC.', 'BBC'],
    ['a statement to', '“We lost,” Maria Lopez said in a statement to The Register.', 'The Register'],
    ['on a network', '“We lost,” Maria Lopez said Sunday on CNN.', 'CNN'],
    ['on a programme', '“We lost,” Maria Lopez said on “Face the Nation.”', 'Face the Nation'],
    ['on a programme of a network', 'On NBC’s “Meet the Press,” Maria Lopez said it was lost.', 'Meet the Press'],
    [
      'an episode of a programme',
      'On Tuesday’s episode of “The Anna Reed Show,” Maria Lopez said it was lost.',
      'The Anna Reed Show',
    ],
    ['told somebody of an outlet by name', 'Maria Lopez told Bill Marsh of Fox News that it was lost.', 'Fox News'],
    ['an essay in', 'Maria Lopez wrote in an essay in The Atlantic that it was lost.', 'The Atlantic'],
    [
      'an essay named by its outlet',
      'In a Wall Street Journal essay, Maria Lopez wrote that it was lost.',
      'Wall Street Journal',
    ],
    ['a message on a platform', 'In a Facebook message posted Friday, Maria Lopez said it was lost.', 'Facebook'],
    ['a town hall that an outlet held', 'During a CNN town hall, Maria Lopez said it was lost.', 'CNN'],
    ['a forum sponsored by an outlet', 'At a forum sponsored by NBC News, Maria Lopez said it was lost.', 'NBC News'],
    [
      'first disclosed by',
      'In the speech, first disclosed by Mill Road Times, Maria Lopez argued that it was lost.',
      'Mill Road Times',
    ],
    ['according to an outlet', 'According to Yahoo News, Maria Lopez said Friday that it was lost.', 'Yahoo News'],
    ['a journalist with the outlet before the name', '“It is lost,” said MSNBC host Anna Marsh.', 'MSNBC'],
    [
      'a journalist with the outlet behind the name',
      '“It is lost,” wrote Anna Marsh at the National Review.',
      'National Review',
    ],
    ['reported by another', '“We will resign,” the mayor said, Reuters reported.', 'Reuters'],
  ])('%s', (_, text, via) => {
    expect(vias(text)).toEqual([via]);
  });

  it('is the paper named before if the text says the paper', () => {
    const text = 'The Boston Globe first reported the sale. “We lost,” Maria Lopez told the paper.';
    expect(vias(text).at(-1)).toBe('The Boston Globe');
  });

  it('is the full name if a short form follows', () => {
    const text = 'The Boston Globe first reported the sale. “We lost,” Maria Lopez told the Globe.';
    expect(vias(text).at(-1)).toBe('The Boston Globe');
    expect(vias('“We lost,” Maria Lopez told the Globe.', 'Mill Road Globe')).toEqual(['Mill Road Globe']);
  });

  it('is the article’s own outlet for told us', () => {
    expect(vias('“We lost,” Maria Lopez told us.', 'The Daily Planet')).toEqual(['The Daily Planet']);
    expect(vias('“We lost,” Maria Lopez told this newspaper.', 'The Daily Planet')).toEqual(['The Daily Planet']);
    expect(vias('“We lost,” Maria Lopez told us.')).toEqual([null]);
    expect(vias('“We lost,” Maria Lopez told me at her farm.', 'The Daily Planet')).toEqual([null]);
  });

  it('is null for words to reporters or a court', () => {
    expect(vias('Maria Lopez told reporters that the harvest was lost.')).toEqual([null]);
    expect(vias('Maria Lopez told the court that the harvest was lost.')).toEqual([null]);
  });

  it.each([
    [
      'an outlet that was given something',
      'The lawyers gave Reuters the video, and Maria Lopez said that it was lost.',
    ],
    [
      'a report that somebody speaks of',
      'Maria Lopez is seizing upon a New York Times report, saying that it was lost.',
    ],
    [
      'an outlet that owns a journalist who listens',
      'Maria Lopez said that it was lost, and Fox News viewers cheered.',
    ],
    ['a poll', 'Maria Lopez said that it was lost, a CNN poll notwithstanding.'],
    ['a word that is an outlet’s name as well', 'Maria Lopez said at the National Action meeting that it was lost.'],
    [
      'a person who bears an outlet’s name',
      'Tom Bloomberg came. Maria Lopez told Bloomberg that the harvest was lost.',
    ],
  ])('is null for %s', (_, text) => {
    expect(vias(text).at(-1)).toBeNull();
  });

  it('is not the outlet that is the speaker', () => {
    expect(readText('The company will cut 200 jobs, Reuters reported.')).toMatchObject([
      { speaker: 'Reuters', via: null },
    ]);
  });

  it('is not found inside quotation marks', () => {
    expect(vias('“He told the BBC that he would go,” said Maria Lopez.').at(0)).toBeNull();
  });
});

describe('the channel of a quotation that the tagger finds', () => {
  const viasWithTagger = (text: string) =>
    readText(text, {}, tagger).flatMap(({ via, act }) => (act === 'speech' ? [via] : []));

  it.each([
    ['told the listeners of a station', '“We lost,” Maria Lopez told listeners of Radio Delta.', 'Radio Delta'],
    ['told the viewers of a programme', '“We lost,” Maria Lopez told viewers of Inside Look.', 'Inside Look'],
    ['cited as saying', 'Interfax cited Maria Lopez as saying “the fire is out”.', 'Interfax'],
    ['reported with its source', '“We will resign,” Interpress reported, citing a source.', 'Interpress'],
    [
      'quoted by an agency as saying',
      'The minister was quoted by Reuters as saying that the port would close.',
      'Reuters',
    ],
    ['in words quoted by a daily', 'Maria Lopez, quoted by the daily Le Barrage, said it was lost.', 'Le Barrage'],
    ['in words quoted in a paper', 'A friend, quoted in the Sunday Mercury, called it “a farce”.', 'Sunday Mercury'],
    [
      'in an interview that a weekly carried',
      'In an interview carried by the weekly Jutranji List, Maria Lopez said that it was lost.',
      'Jutranji List',
    ],
    [
      'in emails shared with a paper',
      'In emails shared with the Mill Echo, Maria Lopez called it “a farce”.',
      'Mill Echo',
    ],
    ['cited by a service', '“It rains,” the Holm News Service cited Maria Lopez as saying.', 'Holm News Service'],
    [
      'told the television of a state',
      '“We lost,” Maria Lopez told Iranian state television.',
      'Iranian state television',
    ],
    [
      'quoted by the media of a state',
      'State media quoted Maria Lopez as saying the “harvest is lost”.',
      'State media',
    ],
    ['told a title that opens with small words', '“We lost,” Maria Lopez told Off the Record.', 'Off the Record'],
    ['told the viewers of a show with a first name', '“We lost,” Maria Lopez told Lorraine viewers.', 'Lorraine'],
    ['popped up on a programme', '“We lost,” said Maria Lopez, popping up on This Morning today.', 'This Morning'],
    ['told a host on a programme', '“We lost,” Maria Lopez told Ann Low on Drive.', 'Drive'],
    ['told a station with a number', '“We lost,” Maria Lopez told BBC Radio 5 Live.', 'BBC Radio 5 Live'],
    ['told a station whose initials are a title', '“We lost,” Maria Lopez told SEN on Monday.', 'SEN'],
    ['said to a station', 'Maria Lopez said to iFL TV: “We lost.”', 'iFL TV'],
    [
      'told a station of a faith',
      '“We lost,” Maria Lopez told the Portuguese Catholic radio station Renova.',
      'Renova',
    ],
    ['told an affiliate', '“We lost,” Maria Lopez told CNN affiliate KSNW.', 'KSNW'],
    ['wrote in a diary', 'In a Spectator diary, Maria Lopez confessed to “a weakness for trams”.', 'Spectator'],
    ['told the website of a club', '“We lost,” Maria Lopez told the club website.', 'club website'],
    ['wrote on the blog of a company', '“We lost,” Maria Lopez wrote on the company blog.', 'company blog'],
  ])('%s', (_, text, via) => {
    expect(viasWithTagger(text)).toEqual([via]);
  });

  it('is not the outlet to which somebody else spoke later in the sentence', () => {
    expect(
      viasWithTagger('Tom Reed said that the mill was safe, but Maria Lopez told the BBC that it was full of rats.'),
    ).toEqual([null, 'BBC']);
  });

  it.each(['MPs', 'MLAs'])('is null for the members of a parliament: told %s', (members) => {
    expect(viasWithTagger(`“We lost,” Maria Lopez told ${members}.`)).toEqual([null]);
  });

  it('is another outlet’s if the next words were told its listeners', () => {
    const text =
      'Writing in the Guardian, Maria Lopez called it “a farce”. “I am done,” she told listeners of Radio Delta.';
    expect(viasWithTagger(text)).toEqual(['Guardian', 'Radio Delta']);
  });
});
