/** An utterance is called after its fullest print. */
export const printOf = (utterance: string): string => `q${utterance.slice(1)}`;
