/** How text may look where it is shown: what colours there are, and how wide a line may be. */
type Paint = (text: string) => string;

/** The part of picocolors that is used here, so that this folder needs no more than strings. */
interface Colors {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly italic: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly magenta: Paint;
  readonly cyan: Paint;
}

export interface TerminalStyle {
  readonly colors: Colors;
  readonly width: number;
}
