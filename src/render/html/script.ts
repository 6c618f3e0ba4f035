/**
 * The script of a page: a crosshair on lines over time, by pointer and by arrow keys, read out below the drawing. Without it nothing
 * is missing. It runs in a browser and is kept as text, since no build may rewrite it: the page permits it by its sum.
 */
export const pageScript: string = `'use strict';
(function () {
  var data = JSON.parse(document.getElementById('data').textContent);
  var months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  var days = {};
  Object.keys(data.days).forEach(function (name) {
    var day = data.days[name][0];
    var list = [day];
    var text = data.days[name][1];
    for (var i = 0; i < text.length; i++) {
      day += parseInt(text[i], 36);
      if (text[i] !== 'z') list.push(day);
    }
    days[name] = list;
  });
  function dayText(day) {
    var date = new Date(day * 864e5);
    return date.getUTCDate() + ' ' + months[date.getUTCMonth()] + ' ' + date.getUTCFullYear();
  }
  Object.keys(data.columns).forEach(function (name) {
    var now = 0;
    var column = data.columns[name];
    column.values = column.steps.map(function (step) {
      if (step === null) return NaN;
      now += step;
      return now / column.unit;
    });
  });
  function valueOf(column, row) {
    var found = data.columns[column];
    var value = found && found.values[row - found.from];
    return value === undefined ? NaN : value;
  }
  function figure(value, reading) {
    if (isNaN(value)) return 'unknown';
    var text = value.toFixed(reading.decimals);
    if (/^-0(\\.0*)?$/.test(text)) text = text.slice(1);
    if (reading.signed && Number(text) > 0) text = '+' + text;
    return text.replace('-', '\\u2212');
  }
  function shape(svg, name, className) {
    var made = document.createElementNS(svg.namespaceURI, name);
    made.setAttribute('class', className);
    made.setAttribute('visibility', 'hidden');
    return made;
  }
  Array.prototype.forEach.call(document.querySelectorAll('svg[data-crosshair]'), function (svg) {
    var at = JSON.parse(svg.getAttribute('data-crosshair'));
    var id = svg.getAttribute('data-of');
    var readings = data.readings[id];
    var live = document.getElementById(id + '-live');
    var line = shape(svg, 'path', 'cross');
    var dot = shape(svg, 'circle', 'crossdot');
    var row = -1;
    dot.setAttribute('r', '4');
    svg.appendChild(line);
    svg.appendChild(dot);
    svg.setAttribute('tabindex', '0');
    svg.setAttribute('aria-describedby', id + '-live');
    live.hidden = false;
    function yOf(value) {
      var put = at.y.isLog ? Math.log : Number;
      var part = (put(value) - put(at.y.domain[0])) / (put(at.y.domain[1]) - put(at.y.domain[0]));
      return at.y.range[0] + part * (at.y.range[1] - at.y.range[0]);
    }
    function show(next) {
      row = Math.max(at.from, Math.min(at.to, next));
      var x = at.to === at.from ? at.left : at.left + ((row - at.from) / (at.to - at.from)) * (at.right - at.left);
      line.setAttribute('d', 'M' + x + ' ' + at.top + 'V' + at.bottom);
      line.setAttribute('visibility', 'visible');
      var value = valueOf(readings[0].column, row);
      dot.setAttribute('visibility', isNaN(value) ? 'hidden' : 'visible');
      if (!isNaN(value)) {
        dot.setAttribute('cx', x);
        dot.setAttribute('cy', yOf(value));
      }
      var texts = readings.map(function (reading) {
        return reading.name + ' ' + figure(valueOf(reading.column, row), reading);
      });
      if (at.rows === 'market') texts.push(data.states[data.state[row]]);
      live.textContent = dayText(days[at.rows][row]) + ': ' + texts.join(', ');
    }
    function hide() {
      row = -1;
      line.setAttribute('visibility', 'hidden');
      dot.setAttribute('visibility', 'hidden');
      live.textContent = '';
    }
    svg.addEventListener('pointermove', function (event) {
      var box = svg.getBoundingClientRect();
      var x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
      show(Math.round(at.from + ((x - at.left) / (at.right - at.left)) * (at.to - at.from)));
    });
    svg.addEventListener('pointerleave', function () {
      if (document.activeElement !== svg) hide();
    });
    svg.addEventListener('blur', hide);
    svg.addEventListener('keydown', function (event) {
      var step = event.shiftKey ? 21 : 1;
      var now = row < 0 ? at.to : row;
      var next = { ArrowLeft: row < 0 ? at.to : now - step, ArrowRight: now + step, Home: at.from, End: at.to }[event.key];
      if (event.key === 'Escape') hide();
      if (next === undefined) return;
      event.preventDefault();
      show(next);
    });
  });
})();
`;
