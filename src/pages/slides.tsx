/** The slides of the session that runs, for the room. */
import { mount } from '../ui/mount.tsx';
import { PresenterView } from '../ui/workshop/presenter.tsx';
import slideCss from '../ui/workshop/slide.css?inline';
import deskCss from '../ui/workshop/desk.css?inline';
import presenterCss from '../ui/workshop/presenter.css?inline';

export const show = (): Promise<void> => mount(() => <PresenterView />, [slideCss, deskCss, presenterCss]);
