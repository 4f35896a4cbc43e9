"""Words of pages: what buttons, menus and headings around a release say, in lower case."""


def _phrases(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


HOME = _phrases(
    "accueil|page d'accueil|page d’accueil|home|homepage|home page|main page|inicio|página principal|"
    "portada|início|página inicial|главная|главная страница|на главную|首页|主页|首頁|网站首页|الرئيسية|"
    "الصفحة الرئيسية|startseite|home pagina|ana sayfa|головна|pagina iniziale|ホーム|トップページ|홈"
)
"""Where a way through the site begins."""

BUTTONS = _phrases(
    "print|print this page|print page|print this|printable version|printer friendly version|send|"
    "send to a friend|suggest to a friend|tell a friend|email|e-mail|email this page|email a friend|mail|"
    "share|share this|share this page|share this article|tweet|save|save as pdf|pdf|download|"
    "download pdf|close|close window|back|back to top|top|go to top|back to list|next|previous|prev|"
    "next page|previous page|next article|previous article|read more|more|search|menu|skip to content|"
    "skip to main content|contact|contact us|about us|site map|sitemap|privacy|privacy policy|"
    "terms of use|disclaimer|accessibility|rss|subscribe|newsletter|follow us|login|log in|register|"
    "facebook|twitter|x|linkedin|whatsapp|telegram|instagram|youtube|vk|weibo|wechat|viber|ok|pinterest|"
    "reddit|messenger|copy link|link|a a a|a+|a-|a|font size|english|français|francais|русский|中文|"
    "العربية|español|português|deutsch|imprimer|imprimer la page|imprimer cette page|version imprimable|"
    "envoyer|envoyer à un ami|envoyer ce lien à un ami|envoyer par courriel|envoyer par e-mail|"
    "recommander|partager|partager cette page|partager cet article|télécharger|fermer|retour|"
    "retour en haut|retour à la liste|haut de page|haut de la page|suivant|précédent|page suivante|"
    "page précédente|article suivant|article précédent|lire la suite|en savoir plus|rechercher|recherche|"
    "plan du site|mentions légales|nous contacter|contactez-nous|suivez-nous|s'abonner|s’abonner|"
    "copier le lien|打印|打印本页|打印本稿|关闭|关闭窗口|关闭本页|返回|返回顶部|返回首页|回到顶部|分享|"
    "分享到|分享到：|收藏|推荐给朋友|推荐|上一页|下一页|上一篇|下一篇|"
    "更多|搜索|网站地图|联系我们|关于我们|微信|微博|新浪微博|qq空间|大|中|小|字号|字体|收藏本站|列印|關閉|返回頂部|печать|распечатать|"
    "версия для печати|версия для слабовидящих|поделиться|отправить другу|отправить ссылку другу|"
    "отправить по почте|назад|наверх|вверх|вперед|далее|следующая|предыдущая|читать далее|подробнее|"
    "поиск|карта сайта|контакты|подписаться|закрыть|скачать|скопировать ссылку|вконтакте|одноклассники|"
    "телеграм|imprimir|imprimir página|enviar|enviar a un amigo|enviar por correo|compartir|compartir en|"
    "descargar|cerrar|volver|volver arriba|subir|siguiente|anterior|página siguiente|página anterior|"
    "leer más|buscar|mapa del sitio|aviso legal|contacto|síganos|compartilhar|partilhar|voltar|"
    "voltar ao topo|próximo|seguinte|leia mais|طباعة|اطبع|اطبع الصفحة|مشاركة|شارك|أرسل|أرسل لصديق|"
    "أرسل إلى صديق|إرسال|إرسال إلى صديق|إرسال لصديق|إغلاق|عودة|العودة|الرجوع|التالي|السابق|"
    "الصفحة التالية|الصفحة السابقة|أعلى الصفحة|العودة إلى الأعلى|المزيد|اقرأ المزيد|بحث|خريطة الموقع|"
    "اتصل بنا|تابعنا|فيسبوك|تويتر|واتساب|تيليجرام|تحميل|drucken|teilen|zurück|nach oben|seite drucken|"
    "stampa|condividi|invia|torna su"
)
"""What one can press or follow, and the languages one can change to."""

RELATED = _phrases(
    "related|related news|related articles|related links|related documents|related stories|see also|"
    "read also|more news|latest news|most read|most viewed|à lire aussi|lire aussi|voir aussi|"
    "articles liés|sur le même sujet|actualités liées|dernières actualités|документы по теме|см. также|"
    "смотрите также|читайте также|по теме|другие новости|последние новости|"
    "相关新闻|相关链接|相关文章|相关报道|相关阅读|推荐阅读|"
    "最新新闻|延伸阅读|noticias relacionadas|artículos relacionados|ver también|lea también|más noticias|"
    "notícias relacionadas|أخبار ذات صلة|مواضيع ذات صلة|اقرأ أيضا|اقرأ أيضًا|انظر أيضا"
)
"""Headings above links to other pages."""

KINDS = _phrases(
    "press release|news release|press releases|for immediate release|media release|press statement|"
    "media note|readout|statement|press briefing|communiqué de presse|communiqué|communiqués|"
    "pour diffusion immédiate|compte rendu|déclaration|пресс-релиз|заявление|комментарий|"
    "сообщение для сми|сообщение|新闻稿|新闻公报|comunicado de prensa|comunicado|nota de prensa|nota à imprensa|"
    "nota de imprensa|بيان صحفي|بيان|خبر صحفي|pressemitteilung|comunicato stampa"
)
"""What a page says that it is."""
