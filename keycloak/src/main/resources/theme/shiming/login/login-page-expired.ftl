<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section == "header">
    ${msg("pageExpiredTitle")}
  <#elseif section == "form">
    <p class="lead">${msg("pageExpiredLead")}</p>
    <div class="actions">
      <a class="button primary" href="${url.loginAction}">${msg("pageExpiredContinue")}</a>
      <a class="button" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
