/** The slides of the session that runs, for the room. */
import { mount } from '../ui/mount.tsx';
import { PresenterView } from '../ui/workshop/presenter.tsx';

void mount(() => <PresenterView />);
