/** What is used of it here. */
declare module 'pako' {
  const pako: { deflateRaw(bytes: Uint8Array, options: { level: number }): Uint8Array<ArrayBuffer> };
  export default pako;
}
