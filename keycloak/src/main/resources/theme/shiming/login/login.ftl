<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "passkeys.ftl" as passkeys>
<#assign refused = messagesPerField.existsError("username", "password")>
<@layout.registrationLayout displayMessage=!refused displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
  <#if section == "header">
    ${msg("loginAccountTitle")}
  <#elseif section == "form">
    <#if realm.password>
      <form action="${url.loginAction}" method="post" data-once>
        <#if refused>
          <div class="notice error" role="alert"><p>${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}</p></div>
        </#if>
        <#if !usernameHidden??>
          <div class="field">
            <label for="username">${msg("username")}</label>
            <input type="text" id="username" name="username" value="${(login.username)!''}" autocomplete="username" autocapitalize="none" spellcheck="false"<#if !refused> autofocus</#if>>
          </div>
        </#if>
        <div class="field">
          <label for="password">${msg("password")}</label>
          <input type="password" id="password" name="password" autocomplete="current-password" data-show="${msg("showPassword")}" data-hide="${msg("hidePassword")}"<#if refused> autofocus aria-invalid="true"</#if>>
        </div>
        <#if realm.rememberMe && !usernameHidden??>
          <div class="field tick"><label for="rememberMe"><input type="checkbox" id="rememberMe" name="rememberMe"<#if login.rememberMe??> checked</#if>><span>${msg("rememberMe")}</span></label></div>
        </#if>
        <input type="hidden" name="credentialId"<#if auth?has_content && auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
        <div class="actions"><button class="primary" type="submit" name="login">${msg("doLogIn")}</button></div>
      </form>
    </#if>
    <@passkeys.conditionalUIData />
  <#elseif section == "info">
    <p>${msg("noAccount")} <a href="${url.registrationUrl}">${msg("goRegister")}</a></p>
    <p class="quiet">${msg("readWithoutAccount")}</p>
  </#if>
</@layout.registrationLayout>
