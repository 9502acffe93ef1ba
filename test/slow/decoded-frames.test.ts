/** Decodes videos of common codecs by FFmpeg before and after cleaning: every frame and sound must be the same. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cleanFile } from '../../scripts/clean-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'videos-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TITLE = 'Rima Mock, Harbour Road 12';
const ffmpeg = (...args: string[]) => execFileSync('ffmpeg', ['-v', 'error', '-y', ...args], { encoding: 'utf8' });
const CLIP = ['-f', 'lavfi', '-i', 'testsrc=size=160x120:rate=10:duration=2', '-f', 'lavfi', '-i', 'sine=duration=2'];

/** Lists time and checksum of each decoded picture and sound. */
const framesOf = (file: string) =>
  ffmpeg('-i', file, '-map', '0:v?', '-map', '0:a?', '-c:v', 'rawvideo', '-c:a', 'pcm_s32le', '-f', 'framemd5', '-');

it.each<[name: string, file: string, options: string[]]>([
  ['H.264 and AAC', 'a.mp4', ['-c:v', 'libx264', '-c:a', 'aac']],
  ['H.264 with moov in front', 'b.mp4', ['-c:v', 'libx264', '-c:a', 'aac', '-movflags', 'faststart']],
  ['H.265', 'c.mp4', ['-c:v', 'libx265', '-x265-params', 'log-level=none', '-tag:v', 'hvc1', '-c:a', 'aac']],
  ['H.265 of ten bits', 'd.mov', ['-c:v', 'libx265', '-x265-params', 'log-level=none', '-pix_fmt', 'yuv420p10le']],
  ['AV1 and Opus', 'e.mp4', ['-c:v', 'libaom-av1', '-cpu-used', '8', '-c:a', 'libopus']],
  ['VP9 and FLAC', 'f.mp4', ['-c:v', 'libvpx-vp9', '-c:a', 'flac']],
  ['ProRes and uncompressed sound', 'g.mov', ['-c:v', 'prores_ks', '-c:a', 'pcm_s24le']],
  ['H.264 and ALAC', 'h.mov', ['-c:v', 'libx264', '-c:a', 'alac']],
  ['H.264 and MP3', 'i.mp4', ['-c:v', 'libx264', '-c:a', 'libmp3lame']],
  ['H.264 with time code', 'j.mov', ['-c:v', 'libx264', '-c:a', 'ac3', '-timecode', '01:02:03:04']],
  ['a camera that was held upright', 'k.mp4', ['-c:v', 'libx264', '-c:a', 'aac', '-metadata:s:v', 'rotate=90']],
])('%s', async (_, name, options) => {
  const [original, copy] = [join(folder, name), join(folder, `copy-${name}`)];
  const texts = ['-metadata', `title=${TITLE}`, '-metadata', 'location=+43.4682-011.8802/'];
  ffmpeg(...CLIP, ...options, ...texts, original);
  const report = await cleanFile(original, copy);
  expect(report).toMatchObject({ clean: true, why: null });
  expect(report.facts).toContainEqual({ what: 'words', value: TITLE });
  expect(framesOf(copy)).toBe(framesOf(original));
  expect(readFileSync(copy).includes(TITLE)).toBe(false);
  expect(readFileSync(copy).includes('x264 - core')).toBe(false);
});
