import { describe, expect, it } from 'vitest';
import { mail } from './formats.ts';
import { articles, readInput, told } from './helpers.ts';

const ALTERNATIVE = 'Content-Type: multipart/alternative; boundary=b';
const alternative = (plain: string, html: string): string =>
  `--b\r\nContent-Type: text/plain\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html, 'latin1').toString('base64')}\r\n--b--\r\n`;

describe('a mail', () => {
  it('is one article with its subject as title; its day counts, and its sender is no author', async () => {
    expect(await articles(mail('“Yes,” she said.\r\n\r\nNo.\r\n'))).toEqual([
      {
        ...{ id: 'in', text: '“Yes,” she said.\n\nNo.', title: 'The town’s wall', outlet: null, author: null },
        ...{ date: '2024-04-30', url: null },
      },
    ]);
    const [result] = await readInput(mail('Yes.'));
    expect(result?.article).toMatchObject({ carriesText: true, extra: { from: 'Ostfeld Press Office' } });
  });

  it('has the day of its text, if that has one', async () => {
    expect(await articles(mail('The wall\n\nJune 13, 2018\n\nThe mayor said “no”.'))).toMatchObject([
      { date: '2018-06-13' },
    ]);
  });

  it('is read from its HTML if the plain text says little', async () => {
    const html =
      '<table><tr><td><p>The caf\xe9 closed.</p><p>&ldquo;Yes,&rdquo; she said &amp; left.</p></td></tr></table>';
    const text = 'The café closed.\n\n“Yes,” she said & left.';
    expect(await articles(mail(alternative('See the page.', html), ALTERNATIVE))).toMatchObject([{ text }]);
    const plain = 'The cafe closed for good, she said today.';
    expect(await articles(mail(alternative(plain, html), ALTERNATIVE))).toMatchObject([{ text: plain }]);
  });

  it('without a text is skipped', async () => {
    expect(await told(mail(''))).toEqual(['in skipped input-empty']);
  });

  it('that is cut gives the text before', async () => {
    const whole = mail(alternative('She said “no” today.', '<p>She said</p>'), ALTERNATIVE);
    expect(await articles(whole.slice(0, whole.indexOf(' today')))).toMatchObject([{ text: 'She said “no”' }]);
  });

  it('with parts in parts without end is refused', async () => {
    const deep = Array.from(
      { length: 500 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    );
    expect(await told(`From: a@b.example\r\nSubject: x\r\n${deep.join('')}`)).toEqual(['in failed mail-invalid']);
    const attached = 'Content-Type: message/rfc822\r\n\r\n'.repeat(20_000);
    expect(await told(`From: a@b.example\r\nSubject: x\r\n${attached}`)).toEqual(['in skipped input-empty']);
  });

  it.each([
    'From: the Ostfeld press office\nDate: 1 May 2024\nSubject: The wall\n\nThe mayor said “no”.',
    'Brandt: It rained.\nRoth: It did.\n\nThe mayor said “no”.',
  ])('is not seen in prose: %j', async (prose) => {
    expect(await articles(prose)).toMatchObject([{ text: prose }]);
  });
});

describe('a mailbox', () => {
  const separator = 'From press@ostfeld.example Wed May  1 10:00:00 2024\n';
  const box = (...bodies: readonly string[]) => bodies.map((body) => `${separator}${mail(body)}\n\n`).join('');

  it('has one article per mail', async () => {
    expect(await articles(box('Yes.\nFrom there to here.', 'No.'))).toMatchObject([
      { id: 'in#1', text: 'Yes.\nFrom there to here.', date: '2024-04-30' },
      { id: 'in#2', text: 'No.' },
    ]);
  });

  it('loses only a mail that is empty or over the limit', async () => {
    const long = 'It rained. '.repeat(20_000);
    expect(await told(box('Yes.', '', long, long.replaceAll('. ', '.\n'), 'No.'), { articleBytes: 100_000 })).toEqual([
      ...['in#1 ok', 'in#2 skipped input-empty', 'in#3 failed input-too-large'],
      ...['in#4 failed input-too-large', 'in#5 ok'],
    ]);
  });
});
