/** An utterance is called after its fullest print. */
export const fullestPrintId = (utterance: string): string => `q${utterance.slice(1)}`;
