<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign first = ["username", "password", "password-confirm"]?filter(id -> messagesPerField.existsError(id))?first!"username">
<@layout.registrationLayout displayMessage=messagesPerField.exists("global"); section>
  <#if section == "header">
    <span class="step">1 / 2</span> ${msg("registerTitle")}
  <#elseif section == "form">
    <p class="lead">${msg("registerLead")}</p>
    <form action="${url.registrationAction}" method="post" data-once>
      <@fields.text id="username" label=msg("username") hint=msg("registerNameHint") value=(profile.attributesByName.username.value)!"" focus=(first == "username") autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required="required"/>
      <@fields.text id="password" type="password" label=msg("password") hint=msg("registerPasswordHint") focus=(first == "password") autocomplete="new-password" required="required" data\-show=msg("showPassword") data\-hide=msg("hidePassword")/>
      <@fields.text id="password-confirm" type="password" label=msg("passwordConfirm") focus=(first == "password-confirm") autocomplete="new-password" required="required" data\-show=msg("showPassword") data\-hide=msg("hidePassword")/>
      <div class="actions"><button class="primary" type="submit">${msg("registerNext")}</button></div>
    </form>
    <section class="explain">
      <h2>${msg("nextTitle")}</h2>
      <p>${msg("nextWhy")}</p>
      <p>${msg("nextStop")}</p>
    </section>
    <div class="aside"><p>${msg("haveLogin")} <a href="${url.loginUrl}">${msg("doLogIn")}</a></p></div>
  </#if>
</@layout.registrationLayout>
