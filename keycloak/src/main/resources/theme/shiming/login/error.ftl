<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section == "header">
    ${msg("errorTitle")}
  <#elseif section == "form">
    <div class="notice error" role="alert"><p>${kcSanitize(message.summary)?no_esc}</p></div>
    <p>${msg("errorNext")}</p>
    <div class="actions"><a class="button" href="${properties.site}/">${msg("backToSite")}</a></div>
  </#if>
</@layout.registrationLayout>
