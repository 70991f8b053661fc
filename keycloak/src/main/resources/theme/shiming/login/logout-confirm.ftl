<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section == "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section == "form">
    <p class="lead">${msg("logoutConfirmHeader")}</p>
    <form action="${url.logoutConfirmAction}" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <div class="actions">
        <button class="primary" type="submit" name="confirmLogout" autofocus>${msg("doLogout")}</button>
        <a class="button" href="${properties.site}/">${msg("backToSite")}</a>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
