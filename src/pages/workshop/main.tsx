/** Mounts workshops. The address does not say from which lesson it was opened. */
import '../../views/shell/styles.css';
import { readPageParams } from '../../preferences/opaque-page-params.ts';
import { mount } from '../../views/shell/mount.tsx';
import { WorkshopPage } from '../../views/workshop/workshop-page.tsx';

const lesson = (await readPageParams()).get('lesson') ?? undefined;
await mount(() => <WorkshopPage lesson={lesson} />);
