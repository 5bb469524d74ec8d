/**
 * All that runs in a report; without it the page works too, by links and `:target`. It marks the value whose sources are
 * open, closes them with Escape, brings the focus back, and unfolds what is printed. It holds no data and makes no markup.
 */
export const SCRIPT = `(() => {
  const openers = [...document.querySelectorAll('a.from')]
  let last
  const mark = () => {
    for (const link of openers) {
      if (location.hash.length > 2 && link.hash === location.hash) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
    if (location.hash === '#-' && last) last.focus()
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.from')
    if (link) last = link
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && location.hash.startsWith('#from-')) location.hash = '#-'
  })
  addEventListener('hashchange', mark)
  addEventListener('beforeprint', () => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  mark()
})()`
