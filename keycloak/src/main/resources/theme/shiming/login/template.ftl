<#-- The frame of every page: the bar, one column, the foot. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false form="" submits=msg("stepFinish")>
<#local heading><#nested "header"></#local>
<#local title = heading?markup_string?replace("<[^>]*>", "", "r")?trim>
<!DOCTYPE html>
<html lang="${lang!'zh-Hans'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <meta name="color-scheme" content="light dark">
  <meta name="referrer" content="same-origin">
  <title><#if title?has_content>${title?no_esc} · </#if>${msg("siteName")}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/seal.svg">
  <script src="${url.resourcesPath}/js/theme.js"></script>
  <link rel="stylesheet" href="${url.resourcesPath}/css/shiming.css">
  <script src="${url.resourcesPath}/js/forms.js" defer></script>
  <#list (properties.scripts!'')?split(' ') as script>
    <#if script?has_content><script src="${url.resourcesPath}/${script}" defer></script></#if>
  </#list>
  <#list scripts![] as script>
    <script src="${script}"></script>
  </#list>
  <#if (pageId!"")?contains("webauthn") || enableWebAuthnConditionalUI?has_content>
    <#-- Security keys and passkeys of the parent theme import this module by name. -->
    <script type="importmap">{"imports":{"rfc4648":"${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  </#if>
</head>
<body class="${bodyClass}" data-page="${pageId!''}">
<a class="skip" href="#main">${msg("skipToContent")}</a>
<header class="bar">
  <div class="bar-inner">
    <a class="mark" href="${properties.site}/"><span class="seal" aria-hidden="true" lang="zh-Hans">实</span><span class="name">${msg("siteName")}</span></a>
    <#if realm?? && realm.internationalizationEnabled && locale?? && locale.supported?size gt 1>
      <nav class="languages" aria-label="${msg("languages")}">
        <#-- Enter in a field presses a form's first button: this one, not a language. -->
        <#if form?has_content><button class="offscreen" type="submit" form="${form}" tabindex="-1" aria-hidden="true">${submits}</button></#if>
        <#list locale.supported as language>
          <#if language.languageTag == locale.currentLanguageTag>
            <span aria-current="true" lang="${language.languageTag}">${language.label}</span>
          <#elseif form?has_content>
            <button type="submit" form="${form}" name="language" value="${language.languageTag}" formnovalidate lang="${language.languageTag}"
                    formaction="${url.loginAction}&kc_locale=${language.languageTag}">${language.label}</button>
          <#else>
            <a href="${language.url}" hreflang="${language.languageTag}" lang="${language.languageTag}">${language.label}</a>
          </#if>
        </#list>
      </nav>
    </#if>
  </div>
</header>
<main id="main" class="column">
  <h1>${heading}</h1>
  <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <#nested "show-username">
    <p class="who">${msg("signingInAs")} <strong>${auth.attemptedUsername}</strong> · <a href="${url.loginRestartFlowUrl}">${msg("someoneElse")}</a></p>
  </#if>
  <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
    <div class="notice ${message.type}" role="<#if message.type == 'error'>alert<#else>status</#if>"><p>${kcSanitize(message.summary)?no_esc}</p></div>
  </#if>
  <#nested "form">
  <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form action="${url.loginAction}" method="post"><button class="link" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button></form>
  </#if>
  <#nested "socialProviders">
  <#if displayInfo><div class="aside"><#nested "info"></div></#if>
</main>
<footer class="foot">
  <p>${msg("footPromise")}</p>
  <p><a href="${properties.site}/agreement">${msg("footAgreement")}</a> <a href="${properties.site}/rules">${msg("footRules")}</a> <a href="${properties.site}/privacy">${msg("footPrivacy")}</a></p>
</footer>
</body>
</html>
</#macro>
