/** What a thread reads of a PDF. Positions are in points, from the lower left corner of the page. */

/** A run of text in one font and at one baseline. `size` is the height of its font. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfContent {
  readonly status: 'read';
  /** The runs of each page in the order of the file. */
  readonly pages: readonly (readonly TextRun[])[];
  /** All pages, those beyond the limit included. */
  readonly pageCount: number;
  /** The document information: Title, Author, CreationDate. */
  readonly info: Readonly<Record<string, unknown>>;
}

export type PdfReading = PdfContent | { readonly status: 'encrypted' | 'damaged' | 'too-large' };

export interface PdfRequest {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
  readonly mostCharacters: number;
}
