import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { confidenceOf, isDoubtful } from '../../src/util/confidence.ts';
import { confidenceText } from '../../src/write/confidence-text.ts';

const look = { colors: pc.createColors(false), width: 80 };
const quotation = (inQuotation: number, inSpeaker: number, speaker: string | null = 'Ann Lee') => ({
  speaker,
  confidence: { quotation: inQuotation, speaker: inSpeaker, via: 0 },
});

describe('the confidence in a list', () => {
  it('is the confidence in the quotation times that in its speaker', () => {
    expect(confidenceOf(quotation(0.9, 0.57))).toBe(0.513);
    expect(confidenceText(quotation(0.9, 0.57), look)).toBe('0.51 ');
  });

  it('is nothing without a speaker, and shown as a dash', () => {
    expect(confidenceOf(quotation(0.62, 0, null))).toBe(0);
    expect(confidenceText(quotation(0.62, 0, null), look)).toBe('   – ');
  });

  it('without a speaker has the mark if the quotation is doubtful', () => {
    expect(isDoubtful(quotation(0.62, 0, null))).toBe(false);
    expect(confidenceText(quotation(0.41, 0, null), look)).toBe('   –?');
  });

  it('has a mark below one half', () => {
    expect(isDoubtful(quotation(0.6, 0.54))).toBe(true);
    expect(confidenceText(quotation(0.6, 0.54), look)).toBe('0.32?');
    expect(isDoubtful(quotation(0.5, 1))).toBe(false);
  });
});
