// Every request that htmx makes carries the mark of the session.
document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-CSRF-Token'] = document.querySelector('meta[name="csrf"]').content;
});
