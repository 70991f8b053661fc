<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "identity.ftl" as identity>
<#assign wrong = refusals![]>
<#assign first = wrong?first!"">
<@layout.registrationLayout displayMessage=false form="real-name"; section>
  <#if section == "header">
    <span class="step">2 / 2</span> ${msg("stepTitle")}
  <#elseif section == "form">
    <@identity.summary wrong/>
    <p class="lead">${msg("stepLead")}</p>
    <form id="real-name" action="${url.loginAction}" method="post" novalidate data-identity>
      <@identity.memory/>
      <input type="hidden" name="agreement" value="${typed.agreement!''}">

      <section>
        <h2>${msg("nicknameTitle")}</h2>
        <@fields.text id="nickname" label=msg("label.nickname") hint=msg("hint.nickname") value=typed.nickname!"" focus=(first == "nickname" || (wrong?size == 0 && !codeSent??)) autocomplete="off" spellcheck="false"/>
      </section>

      <section>
        <h2 id="method-title">${msg("methodTitle")}</h2>
        <p class="hint">${msg("methodHint")}</p>
        <@identity.choice "method"/>
        <#if method == "identity-number"><@identity.person first/></#if>
        <#if method == "network-number"><@identity.network first/><#else><@identity.phone first/></#if>
        <#if method == "identity-number"><@identity.consent first/></#if>
        <@identity.kept/>
      </section>

      <section>
        <h2>${msg("agreementTitle")}</h2>
        <@fields.tick id="agreed" ticked=(typed.agreed!false) focus=(first == "agreed")>${msg("label.agreed.before")} <a href="${properties.site}/agreement" target="_blank" rel="noopener">${msg("label.agreed.agreement")}</a><#if typed.agreement?has_content> ${msg("label.agreed.version", typed.agreement)}</#if>${msg("label.agreed.comma")} <a href="${properties.site}/rules" target="_blank" rel="noopener">${msg("label.agreed.rules")}</a> ${msg("label.agreed.and")} <a href="${properties.site}/privacy" target="_blank" rel="noopener">${msg("label.agreed.privacy")}</a>${msg("label.agreed.after")}</@fields.tick>
        <@fields.tick id="undertakings" ticked=(typed.undertakings!false) focus=(first == "undertakings")>${msg("label.undertakings.tick")}</@fields.tick>
        <ol class="undertakings">
          <#list 1..7 as n><li>${msg("undertaking." + n)}</li></#list>
        </ol>
      </section>

      <@identity.actions label=msg("stepFinish") name="register"/>
      <p class="quiet">${msg("stepStop")}</p>
    </form>
    <@identity.script/>
  </#if>
</@layout.registrationLayout>
