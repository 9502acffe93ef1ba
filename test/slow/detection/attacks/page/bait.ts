/** An element of ours as a careless extension would show it: nothing protects its text, its looks or its controls. */
const words = {
  title: 'Harbourmaster warning',
  text: 'Somebody published your telephone yesterday',
  press: 'Continue safely',
  close: 'Dismiss reminder',
};

/** Sent to the page as text, so that it must not use anything from outside. */
function show({ title, text, press, close }: typeof words): void {
  const host = document.createElement('div');
  host.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 2147483647; --bait-card: white';
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `
    <style>
      .card { position: fixed; left: 300px; top: 200px; width: 320px; padding: 20px; border: 2px solid;
        background: var(--bait-card); font: 16px Roboto, sans-serif }
      button { font: inherit; min-height: 44px; transition: outline-offset 1ms }
      button:focus { outline-offset: 2px }
      .card h2 { animation: appear 60s }
      @keyframes appear { to { word-spacing: 1px } }
    </style>
    <div class="overlay" data-bait><div class="card" part="card"><h2>${title}</h2><p>${text}</p>
      <button class="main">${press}</button><button class="bare" aria-label="${close}">x</button></div></div>`;
  const overlay = root.querySelector('.overlay')!;
  const finish = () => overlay.querySelector('.card')?.remove();
  for (const button of root.querySelectorAll('button')) button.addEventListener('click', finish);
  addEventListener('keydown', event => event.key === 'Escape' && finish());
  host.addEventListener('click', event => event.isTrusted || finish());
  document.documentElement.append(host);
}

export const BAIT = { words, show };
