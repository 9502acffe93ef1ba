/** All synthetic exports, of every platform and shape. */
import { listDiscordArchives } from './discord.ts';
import { listFacebookArchives } from './facebook.ts';
import { listGoogleArchives } from './google-account.ts';
import { listInstagramArchives } from './instagram.ts';
import { listLinkedInArchives } from './linkedin.ts';
import { listRedditArchives } from './reddit.ts';
import { listSnapchatArchives } from './snapchat.ts';
import { listTelegramArchives } from './telegram.ts';
import { listTikTokArchives } from './tiktok.ts';
import { listVkArchives } from './vk.ts';
import { listXArchives } from './x.ts';
import type { SampleArchive } from './sample-archive.ts';

export const listArchives = (): SampleArchive[] => [
  ...listTikTokArchives(),
  ...listFacebookArchives(),
  ...listInstagramArchives(),
  ...listXArchives(),
  ...listTelegramArchives(),
  ...listLinkedInArchives(),
  ...listRedditArchives(),
  ...listGoogleArchives(),
  ...listDiscordArchives(),
  ...listSnapchatArchives(),
  ...listVkArchives(),
];
