/// What the page does: switch languages and pictures, filter, sort and fold tables.
///
/// The page holds everything without it; the script has no `<` and no `&`, so that the file is also
/// well-formed XML.
enum ReportScript {
  /// The script, for one `script` element.
  static let text = [languages, pictures, tables].joined(separator: "\n")

  private static let languages = """
    'use strict';
    const root = document.documentElement;
    const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
    const say = (zh, en) => {
      const piece = document.createDocumentFragment();
      [['zh', zh], ['en', en]].forEach(([name, text]) => {
        const span = document.createElement('span');
        span.className = name;
        span.textContent = text;
        piece.append(span);
      });
      return piece;
    };
    const press = (buttons, test) => buttons.forEach(button =>
      button.setAttribute('aria-pressed', test(button) ? 'true' : 'false'));
    all('[data-language]').forEach(button => button.addEventListener('click', () => {
      const language = button.dataset.language;
      root.lang = language === 'zh' ? 'zh-CN' : 'en';
      document.title = root.getAttribute('data-title-' + language);
      press(all('[data-language]'), other => other === button);
      all('.tools input').forEach(input => {
        input.placeholder = input.getAttribute('data-' + language);
      });
    }));
    """

  private static let pictures = """
    const packed = new Map(all('script[data-views]').map(part => [part.dataset.views, part]));
    const layersOf = scope => packed.get(scope).dataset.layers.split(' ');
    const unpacked = new Map();
    const unpack = async scope => {
      if (!unpacked.has(scope)) {
        const text = atob(packed.get(scope).textContent.trim());
        const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
        const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
        unpacked.set(scope, (await new Response(stream).text()).split('\\u001e'));
      }
      return unpacked.get(scope);
    };
    const picture = document.getElementById('picture');
    const rows = document.getElementById('picture-rows');
    const pressed = kind => {
      const button = document.querySelector('[data-' + kind + '][aria-pressed=true]');
      return button ? button.getAttribute('data-' + kind) : '';
    };
    const list = () => {
      const table = document.createElement('table');
      all('path.fp-r', picture).forEach(ribbon => {
        const row = table.insertRow();
        const blocks = ribbon.querySelector('title').textContent.split('\\n\\n');
        const lines = blocks.map(block => block.split('\\n'));
        [0, 1, 2, 3].forEach(index => row.insertCell().append(
          say(lines[0][index] || '', (lines[1] || lines[0])[index] || '')));
      });
      rows.querySelector('div').replaceChildren(table);
    };
    const offer = () => all('[data-layer]').forEach(button => {
      button.disabled = !layersOf(pressed('scope')).includes(button.dataset.layer);
    });
    const show = async () => {
      const scope = pressed('scope');
      offer();
      if (!layersOf(scope).includes(pressed('layer'))) {
        press(all('[data-layer]'), button => button.dataset.layer === layersOf(scope)[0]);
      }
      const layer = pressed('layer');
      try {
        const views = await unpack(scope);
        picture.innerHTML = views[layersOf(scope).indexOf(layer)];
        if (rows.open) { list(); }
      } catch (error) {
        picture.replaceChildren(say('此浏览器不能展开其他视图，请换用较新的浏览器。',
          'This browser cannot unpack the other pictures; please use a newer one.'));
      }
    };
    ['scope', 'layer'].forEach(kind => all('[data-' + kind + ']').forEach(button =>
      button.addEventListener('click', () => {
        press(all('[data-' + kind + ']'), other => other === button);
        show();
      })));
    if (picture) {
      offer();
      rows.addEventListener('toggle', () => { if (rows.open) { list(); } });
    }
    """

  private static let tables = """
    const textOf = cell => {
      const span = cell.querySelector(root.lang === 'en' ? '.en' : '.zh');
      return (span || cell).textContent;
    };
    const valueOf = cell => {
      const number = parseFloat(cell.title);
      return Number.isNaN(number) ? -Infinity : number;
    };
    const unfold = table => {
      const button = document.createElement('button');
      const label = () => {
        const folded = table.classList.contains('folded');
        const count = all('tbody tr:not(.rest):not(.cut)', table).length;
        button.replaceChildren(folded ? say('展开全部 ' + count + ' 行', 'show all ' + count + ' rows')
          : say('收起', 'fold'));
      };
      button.type = 'button';
      button.className = 'unfold';
      table.classList.add('folded');
      label();
      button.addEventListener('click', () => { table.classList.toggle('folded'); label(); });
      table.unfold = () => { table.classList.remove('folded'); label(); };
      table.parentNode.append(button);
    };
    const sort = (table, heading) => {
      const rising = heading.getAttribute('aria-sort') === 'descending'
        || (!heading.hasAttribute('aria-sort') ? heading.className === 'text' : false);
      const index = heading.cellIndex;
      const cells = all('tbody tr', table).map(row => [row, row.cells[index]]);
      const compare = heading.className === 'text'
        ? (a, b) => textOf(a).localeCompare(textOf(b), root.lang)
        : (a, b) => valueOf(a) - valueOf(b);
      cells.sort((a, b) => (rising ? 1 : -1) * compare(a[1], b[1]));
      all('th[aria-sort]', table).forEach(other => other.removeAttribute('aria-sort'));
      heading.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
      if (table.unfold) { table.unfold(); }
      table.tBodies[0].append(...cells.map(cell => cell[0]));
    };
    const filter = table => {
      const tools = document.createElement('div');
      const input = document.createElement('input');
      input.type = 'search';
      input.setAttribute('data-zh', '筛选：名称、园区、来源……');
      input.setAttribute('data-en', 'Filter: name, site, source …');
      input.placeholder = input.getAttribute(root.lang === 'en' ? 'data-en' : 'data-zh');
      input.setAttribute('aria-label', '筛选 · Filter');
      input.addEventListener('input', () => {
        const wanted = input.value.trim().toLowerCase();
        if (table.unfold) { table.unfold(); }
        all('tbody tr', table).forEach(row => row.classList.toggle(
          'unmatched', !row.textContent.toLowerCase().includes(wanted)));
      });
      tools.className = 'tools';
      tools.append(input);
      table.parentNode.before(tools);
    };
    all('table').forEach(table => {
      if (table.querySelector('tr.more')) { unfold(table); }
      if (!table.classList.contains('interactive')) { return; }
      if (table.tBodies[0].rows.length > 9) { filter(table); }
      all('thead th', table).forEach(heading =>
        heading.addEventListener('click', () => sort(table, heading)));
    });
    """
}
