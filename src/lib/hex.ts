/** Bytes as hexadecimal digits, two each, lower case. */
export const toHex = (bytes: Uint8Array): string => [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
