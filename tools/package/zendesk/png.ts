const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER_BYTES = 24;

/** Width and height of a PNG, as in "320x320"; null for anything else. */
export function sizeOfPng(bytes: Uint8Array): string | null {
  if (bytes.length < HEADER_BYTES || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const isHeader = view.getUint32(12) === 0x49484452;
  return isHeader ? `${view.getUint32(16)}x${view.getUint32(20)}` : null;
}
