'use strict';
// Every request that htmx makes carries the mark of the session.
document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-CSRF-Token'] = document.querySelector('meta[name="csrf"]').content;
});

// Files dropped on the form are read in as if they had been chosen.
const drop = document.getElementById('drop');
if (drop) {
  const over = (on) => (event) => {
    event.preventDefault();
    drop.classList.toggle('over', on);
  };
  drop.addEventListener('dragover', over(true));
  drop.addEventListener('dragleave', over(false));
  drop.addEventListener('drop', (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length > 0) {
      document.getElementById('files').files = event.dataTransfer.files;
      drop.requestSubmit();
    }
  });
}

// A reading that takes a while is begun once.
for (const form of document.querySelectorAll('#drop, #sample')) {
  form.addEventListener('submit', () => {
    for (const button of form.querySelectorAll('button')) {
      button.disabled = true;
      button.textContent = document.documentElement.lang === 'en' ? 'Reading…' : '正在读入…';
    }
  });
}
