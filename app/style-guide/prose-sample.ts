/** Every kind of markup that a rendered text may hold. */
export const proseSample = `
<p>Un paragraphe ordinaire, avec un <a href="/">lien du site</a>, un <a href="https://example.org/jamais-visite">lien au-dehors</a>, de l’<em>italique</em>, du <strong>gras</strong>, du <code>code</code>, une note<sup id="fnref:1"><a href="#fn:1" class="footnote" role="doc-noteref">1</a></sup>, une touche <kbd>Ctrl</kbd>, une <abbr title="Taxe sur la valeur ajoutée">TVA</abbr>, un <del>repentir</del> et un <ins>ajout</ins>, un <mark>surligné</mark>.</p>
<h2 id="compter"><a class="anchor" href="#compter" aria-label="Compter"></a>Compter</h2>
<p>Trois choses :</p>
<ul><li>une liste, dont un point tient sur plus d’une ligne pour montrer où se range la suite ;</li><li>une seconde<ul><li>et dedans, une autre ;</li></ul></li></ul>
<ol><li>d’abord ;</li><li>ensuite ;</li></ol>
<ul class="task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled checked aria-label="Fait">fait</li><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled aria-label="À faire">à faire</li></ul>
<h3 id="sur-ses-doigts"><a class="anchor" href="#sur-ses-doigts" aria-label="x"></a>Sur ses doigts</h3>
<blockquote><p>On recopie au propre ce que l’on a compris au brouillon, jamais l’inverse.</p><footer>Une voisine</footer></blockquote>
<h4>Un titre de quatrième rang</h4>
<pre tabindex="0"><code class="language-ts"><span class="comment">// Du code, avec ses quatre tons, et une ligne trop longue pour la page, qui se fait défiler dans son cadre sans emporter la page avec elle, jusqu’à deux cents colonnes.</span>
<span class="keyword">export function</span> compter(texte: <span class="keyword">string</span>): <span class="keyword">number</span> {
  <span class="keyword">return</span> texte.split(<span class="string">' '</span>).length + <span class="number">1</span>
}</code></pre>
<p>Après le code.</p>
<figure class="highlight"><pre tabindex="0"><code class="language-sh">npm run recap</code></pre></figure>
<div class="callout note" data-label="À noter"><p>Ce qui se dit en marge du texte sans quitter le texte, et tient sur deux lignes pour voir.</p></div>
<div class="callout warning" data-label="Attention"><p>Une ligne.</p></div>
<div class="scroll" role="region" tabindex="0" aria-label="Tableau"><table><thead><tr><th>Mois</th><th style="text-align:right">Jours</th><th>Client</th></tr></thead><tbody><tr><td>Septembre</td><td style="text-align:right">17</td><td>mairie</td></tr><tr><td>Octobre</td><td style="text-align:right">4</td><td>personne</td></tr></tbody></table></div>
<div class="scroll" role="region" tabindex="0" aria-label="Tableau large"><table><thead><tr><th>Colonne une</th><th>Colonne deux</th><th>Colonne trois</th><th>Colonne quatre</th><th>Colonne cinq</th><th>Colonne six</th><th>Colonne sept</th><th>Colonne huit</th></tr></thead><tbody><tr><td>anticonstitutionnellement</td><td>2</td><td>3</td><td>quatre mots dans une cellule qui se plie</td><td>5</td><td>6</td><td>7</td><td>8</td></tr></tbody></table></div>
<figure><img src="/img/croquis.svg" alt="Une page de cahier" width="560" height="240"><figcaption>Une légende, à gauche, en italique.</figcaption></figure>
<p><img src="/img/absente.jpg" alt="Une image qui n’est pas venue"></p>
<hr>
<dl><dt>Devis</dt><dd>Ce que l’on promet.</dd><dt>Facture</dt><dd>Ce que l’on obtient.</dd></dl>
<details><summary>Ce qui se replie</summary><p>Un détail.</p></details>
<p>Une formule : <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>.</p><math display="block"><mi>a</mi><mo>=</mo><mfrac><mi>b</mi><mi>c</mi></mfrac></math>
<figure class="embed"><a href="https://video.example.org/x">Une vidéo, sur video.example.org</a></figure>
<p>Dans un aperçu : un <a class="dead-link" href="/nulle-part/">lien mort</a>, et ce que Liquid n’a pas trouvé <span class="gap" data-tag="include carte.html"></span>.</p>
<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>La note elle-même. <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;&#xfe0e;</a></p></li></ol></div>
`
