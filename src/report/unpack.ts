/** Reads a value written by `pack`, using browser APIs only. */
export async function unpack<Value>(packed: string): Promise<Value> {
  const inflated = new Blob([bytesOf(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(inflated).text());
}

/** A plain loop: a callback for each character would dominate the cost. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
