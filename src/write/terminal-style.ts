/** Colours and line width of the terminal. */
type Paint = (text: string) => string;

/** The part of picocolors in use, so that this folder does not depend on it. */
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
