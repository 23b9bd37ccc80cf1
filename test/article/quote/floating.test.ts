import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('words in marks without a cue', () => {
  it('are whose the sentence before is about', () => {
    expect(
      readText('Maria Lopez walked to the gate of the plant. “We never saw the money from that sale.”'),
    ).toMatchObject([{ content: ['“We never saw the money from that sale.”'], cue: [], speaker: 'Maria Lopez' }]);
  });

  it('go on with the quotation before them in the paragraph', () => {
    expect(readText('“We lost,” insisted Maria Lopez. “Nobody helped.” The plant is empty now.')).toMatchObject([
      { content: ['“We lost,”', '“Nobody helped.”'], speaker: 'Maria Lopez' },
    ]);
  });

  it('lead up to the quotation behind them in the paragraph', () => {
    expect(
      readText('“The rain came too late for us.” The river rose. “We lost it all,” said Maria Lopez.'),
    ).toMatchObject([{ content: ['“The rain came too late for us.”', '“We lost it all,”'], speaker: 'Maria Lopez' }]);
  });

  it('are nobody’s that is known where nobody was named', () => {
    expect(readText('“We never saw the money from that sale.”')).toMatchObject([{ speaker: null, source: [] }]);
  });

  it('begin anew where another cue stands between', () => {
    expect(
      readText('“We lost,” insisted Maria Lopez. “Nobody helped.” She paused. “Nobody at all,” she added.'),
    ).toMatchObject([
      { content: ['“We lost,”', '“Nobody helped.”'] },
      { content: ['“Nobody at all,”'], speaker: 'Maria Lopez' },
    ]);
  });
});
