/** An utterance id is the id of its fullest print with another prefix. */
export const fullestPrintId = (utterance: string): string => `q${utterance.slice(1)}`;
