/// How the page looks on a screen and on paper.
let reviewStyle: StaticString = """
  :root { color-scheme: light dark; font: 1rem/1.5 Georgia, "Times New Roman", serif; }
  main { max-width: 76rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
  h1, h2, h3, h4 { line-height: 1.2; }
  h2 { margin-top: 2.5rem; border-top: 2px solid; padding-top: .5rem; }
  .banner { border: 2px solid #a00; padding: .5rem 1rem; }
  .table { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; font-size: .875rem; }
  th, td { border: 1px solid #8888; padding: .25rem .5rem; text-align: start; vertical-align: top;
    overflow-wrap: break-word; }
  td { min-width: 6rem; max-width: 24rem; }
  article { border-inline-start: 3px solid #8888; padding-inline-start: 1rem; margin: 1.5rem 0; }
  article ul { list-style: none; padding: 0; font-size: .875rem; }
  .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; }
  .saved { font-size: .875rem; }
  mark { background: #ff06; color: inherit; }
  blockquote { margin: .5rem 0; padding-inline-start: 1rem; border-inline-start: 1px solid; }
  pre { white-space: pre-wrap; }
  .proposition { font-weight: bold; }
  .checklist > li { margin-bottom: 1rem; break-inside: avoid; }
  @media print {
    :root { font-size: 10pt; color-scheme: light; }
    main { max-width: none; padding: 0; }
    .table { overflow: visible; }
    td { min-width: 0; max-width: none; }
    article, tr { break-inside: avoid; }
    h2, h3, h4 { break-after: avoid; }
  }

  """
