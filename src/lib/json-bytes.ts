/** Turns JSON values into UTF-8 bytes, and back. */
export const encodeJson = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));

/** Trusts that `T` is what was encoded. @throws SyntaxError */
export const decodeJson = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;
