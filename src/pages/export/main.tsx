/** Mounts exports: `?ids=a,b,c` for some incidents; `?do=check`, `?do=key` and `?do=answers` for what others send. */
import '../../views/shell/styles.css';
import { ExportPage, isExportTask } from '../../views/exports/export-page.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

const query = new URLSearchParams(location.search);
const task = query.get('do');
const ids = query.get('ids')?.split(',').filter(Boolean) ?? [];
await mount(() => (
  <PageLayout>
    <ExportPage task={isExportTask(task) ? task : undefined} ids={ids} />
  </PageLayout>
));
