/** Every full-tab page begins here: its address says which it is. */
import { pageAt, type Page } from '../lib/full-pages.ts';
import { show as accounts } from './accounts.tsx';
import { show as exporting } from './export.tsx';
import { show as handouts } from './handouts.tsx';
import { show as help } from './help.tsx';
import { show as lesson } from './lesson.tsx';
import { show as log } from './log.tsx';
import { show as packs } from './packs.tsx';
import { show as panic } from './panic.tsx';
import { show as photos } from './photos.tsx';
import { show as practice } from './practice.tsx';
import { show as report } from './report.tsx';
import { show as review } from './review.tsx';
import { show as settings } from './settings.tsx';
import { show as slides } from './slides.tsx';
import { show as vault } from './vault.tsx';
import { show as workshop } from './workshop.tsx';

const SHOW: Record<Page, () => Promise<void>> = {
  accounts,
  export: exporting,
  handouts,
  help,
  lesson,
  log,
  packs,
  panic,
  photos,
  practice,
  report,
  review,
  settings,
  slides,
  vault,
  workshop,
};

await SHOW[pageAt(location.search)]();
