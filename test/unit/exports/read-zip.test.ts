/** Reads ZIP files that programs read differently, made byte by byte. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip, ZipError } from '../../../src/exports/read-zip.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const bytesOf = (zip: Uint8Array): Blob => new Blob([zip as Uint8Array<ArrayBuffer>]);
const read = async (zip: Uint8Array) =>
  Object.fromEntries(
    [...(await readZip(bytesOf(zip)))].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
const faultOf = (zip: Uint8Array): Promise<string> =>
  read(zip).then(
    () => 'none',
    (error: unknown) => (error instanceof ZipError ? `${error.fault} ${error.file ?? ''}`.trim() : String(error)),
  );

const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap(part => [...part]));
const GOOD = zipSync({ 'a.txt': text('one one one one'), 'b/c.txt': [text('two'), { level: 0 }] });

/** Replaces each occurrence of a text of the same length. @param nth only this one, from 0 */
function replaced(zip: Uint8Array, from: string, to: string, nth?: number): Uint8Array {
  let n = 0;
  const latin1 = Buffer.from(zip)
    .toString('latin1')
    .replaceAll(from, found => (nth === undefined || nth === n++ ? to : found));
  return Uint8Array.from(Buffer.from(latin1, 'latin1'));
}

describe('a ZIP', () => {
  it('of any program is read, stored or deflated, with folders and Unicode names', async () => {
    expect(await read(GOOD)).toEqual({ 'a.txt': 'one one one one', 'b/c.txt': 'two' });
    expect(await read(zipSync({ d: { 'ü.txt': text('x') }, 'e/': new Uint8Array(0) }))).toEqual({ 'd/ü.txt': 'x' });
    expect(await read(zipSync({}))).toEqual({});
  });

  it('is refused with names that are the same, or the same to some systems', async () => {
    const names = (a: string, b: string) => zipSync({ [a]: text('1'), [b]: text('2') });
    const twice = replaced(names('a.txt', 'b.txt'), 'b.txt', 'a.txt');
    expect(await faultOf(twice)).toBe('duplicate a.txt');
    expect(await faultOf(names('a.txt', 'A.TXT'))).toBe('duplicate A.TXT');
    expect(await faultOf(names('\u00e9', 'e\u0301'))).toBe('duplicate e\u0301');
    expect(await faultOf(names('a.txt', 'a.txt.'))).toBe('duplicate a.txt.');
    expect(await faultOf(names('a.txt', 'ａ.txt'))).toBe('duplicate ａ.txt');
    expect(await faultOf(names('SHA256SUMS', 'sha256sums'))).toBe('duplicate sha256sums');
  });

  it.each(['../x', '/etc/passwd', 'a/../../x', 'C:/x', 'a\\b', './x', 'a//b', 'a/./b', 'a\nb', 'a\u202eb', '..'])(
    'is refused with the path %j',
    async name => expect(await faultOf(zipSync({ [name]: text('x') }))).toBe(`outside ${name}`),
  );

  it('is refused with data before, between or after the files', async () => {
    expect(await faultOf(join(text('#!/bin/sh\n'), GOOD))).toBe('hidden-data');
    expect(await faultOf(join(GOOD, text('more')))).toBe('hidden-data');
    expect(await faultOf(join(GOOD, GOOD))).not.toBe('none');
    const comment = Uint8Array.from(GOOD);
    comment[comment.length - 2] = 4;
    expect(await faultOf(join(comment, text('more')))).toBe('hidden-data');
    const second = Buffer.from(GOOD).indexOf(Buffer.from('PK\u0003\u0004'), 4);
    const gap = join(GOOD.subarray(0, second), text('hidden'), GOOD.subarray(second));
    const view = new DataView(gap.buffer);
    const end = gap.length - 22;
    view.setUint32(end + 16, view.getUint32(end + 16, true) + 6, true);
    const central = Buffer.from(gap).lastIndexOf(Buffer.from('PK\u0001\u0002'));
    view.setUint32(central + 42, view.getUint32(central + 42, true) + 6, true);
    expect(await faultOf(gap)).toBe('hidden-data a.txt');
  });

  it('is refused if the two headers of a file contradict each other', async () => {
    expect(await faultOf(replaced(GOOD, 'a.txt', 'z.txt', 0))).toBe('contradiction a.txt');
    const method = Uint8Array.from(GOOD);
    method[8] = 0;
    expect(await faultOf(method)).toBe('contradiction a.txt');
    const size = Uint8Array.from(GOOD);
    size[22]! ^= 1;
    expect(await faultOf(size)).toBe('contradiction a.txt');
  });

  it('is refused if it is none, is cut off, or would be too big', async () => {
    expect(await faultOf(text('no zip'))).toBe('not-zip');
    expect(await faultOf(new Uint8Array(0))).toBe('not-zip');
    for (let length = 1; length < GOOD.length; length += 7)
      expect(await faultOf(GOOD.subarray(0, length))).not.toBe('none');
    const bomb = Uint8Array.from(GOOD);
    const central = Buffer.from(bomb).indexOf(Buffer.from('PK\u0001\u0002'));
    for (const at of [22, central + 24]) new DataView(bomb.buffer).setUint32(at, 0x7fffffff, true);
    expect(await faultOf(bomb)).toBe('too-big');
  });

  it('never makes the reader fail in another way, whatever byte is changed', async () => {
    for (let at = 0; at < GOOD.length; at++)
      for (const value of [0, 1, 0x7f, 0xff]) {
        const changed = Uint8Array.from(GOOD);
        changed[at] = value;
        expect(await faultOf(changed), `byte ${at}`).not.toMatch(/Error/);
      }
  });
});
