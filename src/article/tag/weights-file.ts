/**
 * Reads the weights file that `bench/training/export.py` writes: four bytes with the format, the length of the header
 * (u32, little-endian), a header in JSON with the layout, and the tensors.
 */
import { z } from 'zod';

const FORMAT = 'QGW1';

/** Checking 30,000 words one by one takes zod longer than reading the rest of the file. */
const isListOfStrings = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const Header = z.object({
  size: z.int().positive(),
  hidden: z.int().positive(),
  labels: z.array(z.string()),
  embeddingScale: z.number().positive(),
  formRows: z.array(z.int().positive()),
  contextRows: z.array(z.int().positive()),
  vocabulary: z.custom<readonly string[]>(isListOfStrings),
  tensors: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['int8', 'float32']),
      shape: z.array(z.int().positive()),
      offset: z.int().nonnegative(),
    }),
  ),
});

/** The header, and the tensors by name. */
export interface WeightsFile extends Readonly<Omit<z.infer<typeof Header>, 'tensors'>> {
  int8(name: string): Int8Array;
  float32(name: string): Float32Array;
}

/** @throws RangeError if the bytes are no weights file or lack a tensor */
export function readWeightsFile(bytes: Uint8Array): WeightsFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  if (text.decode(bytes.subarray(0, 4)) !== FORMAT) throw new RangeError('no file of weights of this version');
  const headerEnd = 8 + view.getUint32(4, true);
  const { tensors, ...sizes } = Header.parse(JSON.parse(text.decode(bytes.subarray(8, headerEnd))));
  const find = (name: string, type: 'int8' | 'float32', width: number): ArrayBuffer => {
    const tensor = tensors.find((other) => other.name === name && other.type === type);
    if (!tensor) throw new RangeError(`the file of weights has no ${type} tensor ${name}`);
    const start = headerEnd + tensor.offset;
    const length = width * tensor.shape.reduce((product, side) => product * side, 1);
    if (start + length > bytes.length) throw new RangeError(`the file of weights is cut off in ${name}`);
    return new Uint8Array(bytes.subarray(start, start + length)).buffer;
  };
  return {
    ...sizes,
    int8: (name) => new Int8Array(find(name, 'int8', 1)),
    float32: (name) => new Float32Array(find(name, 'float32', 4)),
  };
}
