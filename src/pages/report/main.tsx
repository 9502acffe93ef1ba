/** Mounts reporting. The address does not say what it is about. */
import '../../views/shell/styles.css';
import { readPageParams } from '../../preferences/opaque-page-params.ts';
import { openReport } from '../../views/incidents/open-report.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

const params = await readPageParams();
const tab = params.has('tab') ? Number(params.get('tab')) : undefined;
const report = await openReport(params, tab);
await mount(() => <PageLayout tab={tab}>{report}</PageLayout>);
