/** Routes of the practice network, in the fragment of its one page. */
import { useEffect, useState } from 'preact/hooks';

export const getRoute = (): string => location.hash.slice(1) || '/';

export const routeHref = (route: string): string => `#${route}`;

export const navigateTo = (route: string): void => {
  location.hash = route;
};

/** @param onNavigate called once a new route is rendered */
export function useRoute(onNavigate: () => void): string {
  const [route, setRoute] = useState(getRoute());
  useEffect(() => {
    const handleChange = () => {
      setRoute(getRoute());
      window.scrollTo(0, 0);
      requestAnimationFrame(onNavigate);
    };
    addEventListener('hashchange', handleChange);
    setRoute(getRoute()); // it may have changed since the first render
    return () => removeEventListener('hashchange', handleChange);
  }, []);
  return route;
}
