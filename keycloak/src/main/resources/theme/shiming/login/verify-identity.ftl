<#import "template.ftl" as layout>
<#import "identity.ftl" as identity>
<#assign wrong = refusals![]>
<#assign first = wrong?first!"">
<@layout.registrationLayout displayMessage=false form="verify-identity" submits=msg("verifyFinish"); section>
  <#if section == "header">
    ${msg("verifyTitle")}
  <#elseif section == "form">
    <@identity.summary wrong/>
    <p class="lead">${msg("verifyLead")}</p>
    <form id="verify-identity" action="${url.loginAction}" method="post" novalidate data-identity>
      <@identity.memory/>
      <section>
        <h2 id="method-title">${msg("methodTitle")}</h2>
        <p class="hint">${msg("verifyHint." + method)}</p>
        <@identity.choice "method"/>
        <#if method == "identity-number"><@identity.person first/></#if>
        <#if method == "network-number"><@identity.network first/><#else><@identity.phone first=first hint=msg("hint.phoneOnFile")/></#if>
        <#if method == "identity-number"><@identity.consent first/></#if>
        <@identity.kept><li>${msg("kept.replaced")}</li></@identity.kept>
      </section>
      <@identity.actions label=msg("verifyFinish") name="verify"/>
      <p class="quiet">${msg("verifyStop")}</p>
    </form>
    <@identity.script/>
  </#if>
</@layout.registrationLayout>
